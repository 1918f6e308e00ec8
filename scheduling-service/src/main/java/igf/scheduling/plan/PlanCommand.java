package igf.scheduling.plan;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands of a plan. */
public sealed interface PlanCommand {

    /** @param seed the same seed and programme give the same plan */
    record Request(@TargetAggregateIdentifier UUID plan, String edition, long seed) implements PlanCommand {}

    record Complete(@TargetAggregateIdentifier UUID plan, Proposal proposal) implements PlanCommand {}

    /** @param operation the operation that reports its progress */
    record NoteStarted(@TargetAggregateIdentifier UUID plan, UUID operation) implements PlanCommand {}

    /** Stops the plan; does nothing if it has ended. */
    record Stop(@TargetAggregateIdentifier UUID plan) implements PlanCommand {}

    record Fail(@TargetAggregateIdentifier UUID plan, String reason) implements PlanCommand {}

    record NoteApplied(@TargetAggregateIdentifier UUID plan) implements PlanCommand {}
}
