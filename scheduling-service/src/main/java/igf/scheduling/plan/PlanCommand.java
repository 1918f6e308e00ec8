package igf.scheduling.plan;

import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What may be asked of a plan. */
public sealed interface PlanCommand {

    /** @param seed the same seed and programme give the same plan */
    record Request(@TargetAggregateIdentifier UUID plan, String edition, long seed) implements PlanCommand {}

    record Complete(@TargetAggregateIdentifier UUID plan, Proposal proposal) implements PlanCommand {}

    /** Asks for what it proposes, changes nothing. */
    record Consult(@TargetAggregateIdentifier UUID plan) implements PlanCommand {}

    record NoteApplied(@TargetAggregateIdentifier UUID plan) implements PlanCommand {}
}
