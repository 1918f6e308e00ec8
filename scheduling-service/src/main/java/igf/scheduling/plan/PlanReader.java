package igf.scheduling.plan;

import igf.platform.domain.Aggregates;
import java.util.UUID;

/** Reads plans. */
record PlanReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.Rejected not found; conflict, if there is no proposal, or none yet */
    public CompletedPlan completedPlan(UUID plan) {
        return aggregates.read(Plan.class, plan, Plan::completedPlan);
    }
}
