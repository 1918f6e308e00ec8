package igf.proposal.appeal;

import igf.platform.domain.DerivedId;
import java.time.Instant;
import java.util.UUID;

/** There is one appeal against one decision on a proposal at most, so its id follows from both. */
public final class AppealId {

    private AppealId() {}

    public static UUID of(UUID proposal, Instant decidedAt) {
        return DerivedId.of(proposal, "appeal:" + decidedAt);
    }
}
