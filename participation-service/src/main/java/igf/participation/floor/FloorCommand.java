package igf.participation.floor;

import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a session's floor. */
public sealed interface FloorCommand {

    /** The aggregate's id. */
    static String floorOf(UUID session) {
        return "floor:" + session;
    }

    /** One place for each: who waits already keeps it, with what they want now. */
    record Ask(@TargetAggregateIdentifier String id, UUID session, String edition, FloorRequest request)
            implements FloorCommand {}

    record Grant(@TargetAggregateIdentifier String id, UUID request) implements FloorCommand {}

    record Finish(@TargetAggregateIdentifier String id, UUID request) implements FloorCommand {}

    /** Takes back a grant that was a mistake. */
    record TakeGrantBack(@TargetAggregateIdentifier String id, UUID request) implements FloorCommand {}

    /** Takes down a request that waits, as its moderator. */
    record Dismiss(@TargetAggregateIdentifier String id, UUID request) implements FloorCommand {}

    /** @param ids of the person whose it has to be; null where anybody's may be taken back */
    record Withdraw(
            @TargetAggregateIdentifier String id,
            UUID request,
            @Nullable Set<UUID> ids) implements FloorCommand {}

    /** A registration has ended; may come again. */
    record Leave(@TargetAggregateIdentifier String id, UUID registration) implements FloorCommand {}

    /** The session is cancelled; may come again. */
    record Clear(@TargetAggregateIdentifier String id) implements FloorCommand {}
}
