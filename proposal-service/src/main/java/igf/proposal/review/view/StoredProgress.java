package igf.proposal.review.view;

import igf.api.proposal.Stage;
import igf.platform.view.shape.Unwrapped;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.review.Allotment;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Allotment.Exclusion;
import igf.proposal.review.Allotment.PassedOver;
import igf.proposal.review.RoundEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The reviewers of a proposal and the states of their reviews.
 *
 * @param details null if the proposal's draft was not recorded
 * @param number null before the submission
 * @param assignmentResult null before the first assignment
 * @param marks states of reviews by reviewer; null if there are none
 */
public record StoredProgress(
        UUID id,
        @Unwrapped @Nullable Details details,
        @Nullable Integer number,
        @Unwrapped @Nullable AssignmentResult assignmentResult,
        @Nullable Map<UUID, Mark> marks) {

    record Details(String edition, Optional<String> title, Stage stage) {}

    /** @param missing number of reviewers that could not be found */
    record AssignmentResult(List<Assignment> assignments, List<Exclusion> exclusions, int missing) {}

    /** Possible reviewers who were not assigned. */
    public record Others(List<PassedOver> passedOver) {}

    public record Mark(State state, Instant at) {}

    /** OPEN is a review that was not started. */
    public enum State {
        OPEN,
        DRAFT,
        GIVEN,
        RECUSED
    }

    static StoredProgress of(UUID proposal) {
        return new StoredProgress(proposal, null, null, null, null);
    }

    StoredProgress withDraft(ProposalEvent.Drafted e) {
        return withDetails(
                new Details(e.edition(), Optional.ofNullable(e.content().title()), Stage.DRAFT));
    }

    private StoredProgress withDetails(@Nullable Details newDetails) {
        return new StoredProgress(id, newDetails, number, assignmentResult, marks);
    }

    private StoredProgress withDetails(UnaryOperator<Details> change) {
        return withDetails(details == null ? null : change.apply(details));
    }

    StoredProgress withTitle(@Nullable String title) {
        return withDetails(old -> new Details(old.edition(), Optional.ofNullable(title), old.stage()));
    }

    StoredProgress withStage(Stage stage) {
        return withDetails(old -> new Details(old.edition(), old.title(), stage));
    }

    StoredProgress withNumber(int newNumber) {
        return new StoredProgress(id, details, newNumber, assignmentResult, marks);
    }

    StoredProgress withAssignments(RoundEvent.Assigned e) {
        var result = new AssignmentResult(e.assignments(), e.exclusions(), e.missing());
        return new StoredProgress(id, details, number, result, marks);
    }

    /** @param mark new state of the reviewer's review, null for none */
    StoredProgress withMark(UUID reviewer, @Nullable Mark mark) {
        return new StoredProgress(
                id, details, number, assignmentResult, ReviewingView.withEntry(marks, reviewer, mark));
    }

    /** Returns the state of the reviewer's review; null if it was not started. */
    public @Nullable Mark mark(UUID reviewer) {
        return marks == null ? null : marks.get(reviewer);
    }

    public @Nullable String edition() {
        return details == null ? null : details.edition();
    }

    List<Assignment> assignments() {
        return assignmentResult == null ? List.of() : assignmentResult.assignments();
    }

    /**
     * Returns the assignment with its reasons; empty before reviewers were assigned.
     *
     * @param others possible reviewers who were not assigned, null for old assignments
     */
    public Optional<Allotment> toAllotment(@Nullable Others others) {
        return Optional.ofNullable(assignmentResult)
                .map(result -> new Allotment(
                        id,
                        number == null ? 0 : number,
                        result.assignments(),
                        result.exclusions(),
                        result.missing(),
                        others == null ? List.of() : others.passedOver()));
    }
}
