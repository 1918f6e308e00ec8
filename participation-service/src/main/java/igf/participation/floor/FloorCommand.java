package igf.participation.floor;

import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a session's floor. */
public sealed interface FloorCommand {

    static String floorId(UUID session) {
        return "floor:" + session;
    }

    /** A registration that already waits keeps its place and changes its request. */
    record Ask(@TargetAggregateIdentifier String id, UUID session, String edition, FloorRequest request)
            implements FloorCommand {}

    record Grant(@TargetAggregateIdentifier String id, UUID request) implements FloorCommand {}

    record Finish(@TargetAggregateIdentifier String id, UUID request) implements FloorCommand {}

    /** Takes back a grant that was a mistake. */
    record TakeGrantBack(@TargetAggregateIdentifier String id, UUID request) implements FloorCommand {}

    /** Removes a waiting request, as the moderator. */
    record Dismiss(@TargetAggregateIdentifier String id, UUID request) implements FloorCommand {}

    /** @param ids all ids of the person who must own the request; null to withdraw anybody's */
    record Withdraw(
            @TargetAggregateIdentifier String id,
            UUID request,
            @Nullable Set<UUID> ids) implements FloorCommand {}

    /** Removes the requests of a registration that ended; may be repeated. */
    record Leave(@TargetAggregateIdentifier String id, UUID registration) implements FloorCommand {}

    /** Removes all requests of a cancelled session; may be repeated. */
    record Clear(@TargetAggregateIdentifier String id) implements FloorCommand {}
}
