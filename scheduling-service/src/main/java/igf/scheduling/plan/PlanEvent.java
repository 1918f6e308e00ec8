package igf.scheduling.plan;

import igf.platform.domain.Named;
import igf.scheduling.solver.PlanOptions;
import igf.scheduling.solver.Proposal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of a plan: places that a solver proposes for sessions. */
public sealed interface PlanEvent {

    UUID plan();

    /** @param options null in older events, which planned the sessions without a place */
    @Named("plan.requested.1")
    record Requested(
            UUID plan, String edition, long seed, @Nullable PlanOptions options) implements PlanEvent {}

    /** The search has ended, or was stopped; the proposal is the best that it found. */
    @Named("plan.completed.1")
    record Completed(UUID plan, String edition, Proposal proposal) implements PlanEvent {}

    /** @param operation the operation that reports its progress */
    @Named("plan.started.1")
    record Started(UUID plan, String edition, UUID operation) implements PlanEvent {}

    /** The plan was stopped. If the search had begun, its best proposal follows. */
    @Named("plan.stopped.1")
    record Stopped(UUID plan, String edition) implements PlanEvent {}

    /** @param reason why it failed, as shown to the secretariat */
    @Named("plan.failed.1")
    record Failed(UUID plan, String edition, String reason) implements PlanEvent {}

    /**
     * The secretariat placed sessions as proposed.
     *
     * @param sessions these sessions; null for all of the plan, and in older events
     */
    @Named("plan.applied.1")
    record Applied(UUID plan, String edition, @Nullable List<UUID> sessions) implements PlanEvent {}
}
