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

    @Named("plan.applied.1")
    record Applied(UUID plan, String edition) implements PlanEvent {}
}
