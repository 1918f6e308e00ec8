package igf.scheduling.swap;

import igf.platform.domain.Aggregates;
import igf.scheduling.negotiation.SwapId;
import java.util.UUID;

record SwapReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.RefusedException not found, if the token is not that of the last request */
    SwapRequest getByToken(UUID session, String tokenHash) {
        return aggregates.read(Swap.class, SwapId.of(session), swap -> swap.requestOfToken(tokenHash));
    }
}
