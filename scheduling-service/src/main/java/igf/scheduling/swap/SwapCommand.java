package igf.scheduling.swap;

import igf.api.swap.SwapObstacle;
import igf.platform.domain.PersonalValue;
import igf.scheduling.negotiation.SwapId;
import igf.scheduling.negotiation.SwapPair;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a session's swap requests. Each returns the {@link SwapRequest} after it. */
public sealed interface SwapCommand {

    /** @param id {@link SwapId#of} the session whose organizers ask */
    record Ask(
            @TargetAggregateIdentifier String id,
            SwapPair pair,
            UUID by,
            PersonalValue reason,
            String tokenHash,
            PersonalValue tokenSealed)
            implements SwapCommand {}

    /** @param needsApproval whether the secretariat has to approve an accepted swap */
    record Answer(@TargetAggregateIdentifier String id, String tokenHash, boolean accept, boolean needsApproval)
            implements SwapCommand {}

    record Approve(
            @TargetAggregateIdentifier String id,
            UUID request,
            @Nullable String reason) implements SwapCommand {}

    record Withdraw(@TargetAggregateIdentifier String id, UUID request, boolean bySecretariat) implements SwapCommand {}

    /** Records that the programme has the swap. Does nothing if the request is over. */
    record NoteDone(@TargetAggregateIdentifier String id, UUID request) implements SwapCommand {}

    /** Records that the programme cannot have the swap. Does nothing if the request is over. */
    record NoteImpossible(@TargetAggregateIdentifier String id, UUID request, List<SwapObstacle> obstacles)
            implements SwapCommand {
        public NoteImpossible {
            obstacles = List.copyOf(obstacles);
        }
    }
}
