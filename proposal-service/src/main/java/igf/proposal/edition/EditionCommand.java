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
     * Plans an edition or replaces its plan. The edition itself numbers the versions of its rules.
     *
     * @param id {@link EditionId#of}
     * @param rules a preset's rules, changed or not; their version number is ignored
     * @param firstStart when the first released session begins, null if there is none
     */
    record Define(
            @TargetAggregateIdentifier String id,
            String edition,
            EditionDetails details,
            RuleSet rules,
            @Nullable Instant firstStart)
            implements EditionCommand {}

    /** Replaces all members of the edition's MAG. */
    record NameReviewers(@TargetAggregateIdentifier String id, List<Reviewer> reviewers) implements EditionCommand {}

    /**
     * Opens the call. Does nothing if the call was moved meanwhile.
     *
     * @param due the planned beginning
     */
    record OpenCall(@TargetAggregateIdentifier String id, Instant due) implements EditionCommand {}

    /**
     * Closes the call. Does nothing if the call was moved meanwhile.
     *
     * @param due the planned end
     */
    record CloseCall(@TargetAggregateIdentifier String id, Instant due) implements EditionCommand {}

    /**
     * Extends the call.
     *
     * @param proposal the only proposal that gets more time, null for all
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
