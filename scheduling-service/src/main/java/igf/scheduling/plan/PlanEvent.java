package igf.scheduling.plan;

import igf.platform.domain.Named;
import java.util.UUID;

/** What happens to a plan. */
public sealed interface PlanEvent {

    UUID plan();

    @Named("plan.requested.1")
    record Requested(UUID plan, String edition, long seed) implements PlanEvent {}

    @Named("plan.completed.1")
    record Completed(UUID plan, String edition, Proposal proposal) implements PlanEvent {}

    /** @param operation by which it is watched */
    @Named("plan.started.1")
    record Started(UUID plan, String edition, UUID operation) implements PlanEvent {}

    /** Nobody waits for it any more: what the solver may still find is not kept. */
    @Named("plan.stopped.1")
    record Stopped(UUID plan, String edition) implements PlanEvent {}

    /** @param reason in words for whoever looks after the service */
    @Named("plan.failed.1")
    record Failed(UUID plan, String edition, String reason) implements PlanEvent {}

    @Named("plan.applied.1")
    record Applied(UUID plan, String edition) implements PlanEvent {}
}
