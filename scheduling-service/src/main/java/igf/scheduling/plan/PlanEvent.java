package igf.scheduling.plan;

import igf.platform.domain.Named;
import java.util.UUID;

/** An event of a plan: places that a solver proposes for unplaced sessions. */
public sealed interface PlanEvent {

    UUID plan();

    @Named("plan.requested.1")
    record Requested(UUID plan, String edition, long seed) implements PlanEvent {}

    @Named("plan.completed.1")
    record Completed(UUID plan, String edition, Proposal proposal) implements PlanEvent {}

    /** @param operation the operation that reports its progress */
    @Named("plan.started.1")
    record Started(UUID plan, String edition, UUID operation) implements PlanEvent {}

    /** The plan was stopped; a later result of the solver is discarded. */
    @Named("plan.stopped.1")
    record Stopped(UUID plan, String edition) implements PlanEvent {}

    /** @param reason why it failed, as shown to the secretariat */
    @Named("plan.failed.1")
    record Failed(UUID plan, String edition, String reason) implements PlanEvent {}

    /** The secretariat placed the sessions as proposed. */
    @Named("plan.applied.1")
    record Applied(UUID plan, String edition) implements PlanEvent {}
}
