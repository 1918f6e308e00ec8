package igf.proposal.edition;

import igf.proposal.call.PhaseStart;
import igf.proposal.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of an edition. Each returns the {@link EditionState} after it. */
public sealed interface EditionCommand {

    /**
     * Plans an edition or replaces its plan. Changed rules get the next version number.
     *
     * @param id {@link EditionId#of}
     * @param rules the complete rules; their version number is ignored
     * @param firstStart start of the first session of the released programme, null if there is none
     */
    record Define(
            @TargetAggregateIdentifier String id,
            String edition,
            EditionDetails details,
            RuleSet rules,
            @Nullable Instant firstStart)
            implements EditionCommand {}

    /** Replaces all reviewers of the edition, the members of its MAG. */
    record NameReviewers(@TargetAggregateIdentifier String id, List<Reviewer> reviewers) implements EditionCommand {}

    /**
     * Opens the call. Does nothing if the call was moved meanwhile.
     *
     * @param due the planned beginning that the deadline was set for
     */
    record OpenCall(@TargetAggregateIdentifier String id, Instant due) implements EditionCommand {}

    /**
     * Closes the call. Does nothing if the call was moved meanwhile.
     *
     * @param due the planned end, including the grace period, that the deadline was set for
     */
    record CloseCall(@TargetAggregateIdentifier String id, Instant due) implements EditionCommand {}

    /**
     * Extends the call.
     *
     * @param proposal the only proposal that gets more time, null for all
     * @param proposalEdition the edition of that proposal, null for all
     * @param until the new end: the regular end of the call, or the last instant for the proposal
     */
    record Extend(
            @TargetAggregateIdentifier String id,
            @Nullable UUID proposal,
            @Nullable String proposalEdition,
            Instant until,
            String reason)
            implements EditionCommand {}

    /** Begins a phase. Does nothing if the plan was changed meanwhile. */
    record BeginPhase(@TargetAggregateIdentifier String id, PhaseStart start) implements EditionCommand {}
}
