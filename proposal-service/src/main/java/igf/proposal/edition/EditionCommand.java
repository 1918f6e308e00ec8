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
     * Plans an edition, or replaces what was planned; the edition counts the versions of its rules itself.
     *
     * @param id {@link EditionId#of}
     * @param rules of a preset, changed or not, under any version number
     * @param firstStart when the first of its sessions begins, null if none is in a release
     */
    record Define(
            @TargetAggregateIdentifier String id,
            String edition,
            EditionDetails details,
            RuleSet rules,
            @Nullable Instant firstStart)
            implements EditionCommand {}

    /** Names the whole MAG of the edition, in place of the one before. */
    record NameReviewers(@TargetAggregateIdentifier String id, List<Reviewer> reviewers) implements EditionCommand {}

    /** It is time; says nothing if the call was moved meanwhile. @param due the beginning that was waited for */
    record OpenCall(@TargetAggregateIdentifier String id, Instant due) implements EditionCommand {}

    /** It is time; says nothing if the call was moved meanwhile. @param due the end that was waited for */
    record CloseCall(@TargetAggregateIdentifier String id, Instant due) implements EditionCommand {}

    /**
     * Gives more time.
     *
     * @param proposal for whom alone, null for all; @param home the edition that it is of
     */
    record Extend(
            @TargetAggregateIdentifier String id,
            @Nullable UUID proposal,
            @Nullable String home,
            Instant until,
            String reason)
            implements EditionCommand {}

    /** It is time; says nothing if the plan was changed meanwhile. @param start the beginning that was waited for */
    record BeginPhase(@TargetAggregateIdentifier String id, PhaseStart start) implements EditionCommand {}
}
