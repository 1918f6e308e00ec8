package igf.api.plan;

import org.jspecify.annotations.Nullable;

/**
 * Options of a plan.
 *
 * @param seed the same seed and programme give the same plan; 0 if left out
 */
public record PlanBody(@Nullable Long seed) {}
