package igf.scheduling.plan;

import igf.scheduling.solver.PlanOptions;
import igf.scheduling.solver.Proposal;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a plan. */
public sealed interface PlanCommand {

    /** @param seed the same seed, options and programme give the same plan */
    record Request(@TargetAggregateIdentifier UUID plan, String edition, long seed, PlanOptions options)
            implements PlanCommand {}

    /** Records the result, also of a plan that was stopped. */
    record Complete(@TargetAggregateIdentifier UUID plan, Proposal proposal) implements PlanCommand {}

    /** @param operation the operation that reports its progress */
    record NoteStarted(@TargetAggregateIdentifier UUID plan, UUID operation) implements PlanCommand {}

    /** Stops the plan; does nothing if it has ended. */
    record Stop(@TargetAggregateIdentifier UUID plan) implements PlanCommand {}

    record Fail(@TargetAggregateIdentifier UUID plan, String reason) implements PlanCommand {}

    /** @param sessions the applied sessions; null for all of the plan */
    record NoteApplied(
            @TargetAggregateIdentifier UUID plan, @Nullable List<UUID> sessions) implements PlanCommand {}
}
