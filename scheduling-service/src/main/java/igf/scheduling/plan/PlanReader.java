package igf.scheduling.plan;

import igf.platform.domain.Aggregates;
import java.util.UUID;

/** Reads plans from the log. */
record PlanReader(Aggregates aggregates) {

    /**
     * @throws igf.platform.domain.RefusedException not found, if there is no such plan; conflict, if it has no
     *     proposal, or has none yet
     */
    public CompletedPlan completedPlan(UUID plan) {
        return aggregates.read(Plan.class, plan, Plan::completedPlan);
    }
}
