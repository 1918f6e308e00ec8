package igf.api.plan;

import java.util.List;
import java.util.UUID;

/**
 * The result of applying a plan.
 *
 * @param plan the plan's id
 * @param placed number of sessions that were placed
 * @param left sessions that could not be placed, and why
 */
public record PlanApplied(UUID plan, int placed, List<PlanLeft> left) {}
