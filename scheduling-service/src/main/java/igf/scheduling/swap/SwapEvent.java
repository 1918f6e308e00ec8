package igf.scheduling.swap;

import igf.api.swap.SwapObstacle;
import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import igf.scheduling.negotiation.SwapPair;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a request to swap the places of two sessions. */
public sealed interface SwapEvent {

    SwapPair pair();

    Instant at();

    /**
     * @param by the person who asks
     * @param reason sealed for that person
     * @param tokenHash hash of the link that answers for the other session
     * @param tokenSealed the link's token, for the mail
     */
    @Named("swap.asked.1")
    record Asked(SwapPair pair, Instant at, UUID by, PersonalValue reason, String tokenHash, PersonalValue tokenSealed)
            implements SwapEvent {}

    @Named("swap.refused.1")
    record Refused(SwapPair pair, Instant at) implements SwapEvent {}

    /** @param needsApproval whether the secretariat has to approve before the places are swapped */
    @Named("swap.agreed.1")
    record Agreed(SwapPair pair, Instant at, boolean needsApproval) implements SwapEvent {}

    /** @param reason why the places change; null if none was required */
    @Named("swap.approved.1")
    record Approved(SwapPair pair, Instant at, @Nullable String reason) implements SwapEvent {}

    /** @param bySecretariat whether the secretariat ended it, so that both sides have to learn of it */
    @Named("swap.withdrawn.1")
    record Withdrawn(SwapPair pair, Instant at, boolean bySecretariat) implements SwapEvent {}

    /** The draft programme has the swap. */
    @Named("swap.done.1")
    record Done(SwapPair pair, Instant at) implements SwapEvent {}

    @Named("swap.impossible.1")
    record Impossible(SwapPair pair, Instant at, List<SwapObstacle> obstacles) implements SwapEvent {
        public Impossible {
            obstacles = List.copyOf(obstacles);
        }
    }
}
