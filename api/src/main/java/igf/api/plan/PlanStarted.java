package igf.api.plan;

import java.util.UUID;

/**
 * A plan that is being computed.
 *
 * @param plan the plan's id
 * @param operation the operation to follow at {@code /api/v1/operations}
 */
public record PlanStarted(UUID plan, UUID operation) {}
