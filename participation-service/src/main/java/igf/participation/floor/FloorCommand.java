package igf.participation.floor;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** All that a session's floor may be asked. */
public sealed interface FloorCommand {

    /** The aggregate's id. */
    static String floorOf(UUID session) {
        return "floor:" + session;
    }

    record Ask(@TargetAggregateIdentifier String id, UUID session, String edition, FloorRequest request)
            implements FloorCommand {}

    record Grant(@TargetAggregateIdentifier String id, UUID request) implements FloorCommand {}

    record Finish(@TargetAggregateIdentifier String id, UUID request) implements FloorCommand {}
}
