package igf.api.plan;

import java.util.List;
import java.util.UUID;

/**
 * What came of applying a plan.
 *
 * @param plan the plan's id
 * @param placed how many sessions stand where it proposed
 * @param left what could not be placed, and why
 */
public record PlanApplied(UUID plan, int placed, List<PlanLeft> left) {}
