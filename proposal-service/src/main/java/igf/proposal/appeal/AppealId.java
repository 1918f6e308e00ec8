package igf.proposal.appeal;

import igf.platform.domain.DerivedId;
import java.time.Instant;
import java.util.UUID;

/** Derives the id of an appeal from proposal and decision, so that each decision has at most one appeal. */
public final class AppealId {

    private AppealId() {}

    public static UUID of(UUID proposal, Instant decidedAt) {
        return DerivedId.of(proposal, "appeal:" + decidedAt);
    }

    /** Returns the id of the event that records the decision after an upheld appeal. */
    static UUID decisionEvent(UUID appeal) {
        return DerivedId.of(appeal, "decision");
    }
}
