package igf.scheduling.swap;

import igf.api.swap.SwapMode;
import igf.platform.domain.Aggregates;
import igf.scheduling.negotiation.SwapId;
import java.util.UUID;

record SwapReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.RefusedException not found, if the token is not that of the last request */
    SwapRequest getByToken(UUID session, String tokenHash) {
        return aggregates.read(Swap.class, SwapId.of(session), swap -> swap.requestOfToken(tokenHash));
    }

    /** Returns the rule of an edition for swaps; {@code DIRECT} until somebody sets one. */
    SwapMode mode(String edition) {
        return aggregates
                .find(SwapPolicy.class, SetSwapPolicy.idOf(edition), SwapPolicy::mode)
                .orElse(SwapMode.DIRECT);
    }
}
