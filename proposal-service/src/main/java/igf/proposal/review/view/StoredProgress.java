package igf.proposal.review.view;

import igf.platform.view.shape.Unwrapped;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.Stage;
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
 * @param told null if the proposal's draft was not recorded
 * @param number null before the submission
 * @param handedOut null before
 * @param marks states of reviews by reviewer; null if there are none
 */
public record StoredProgress(
        UUID id,
        @Unwrapped @Nullable Told told,
        @Nullable Integer number,
        @Unwrapped @Nullable HandedOut handedOut,
        @Nullable Map<UUID, Mark> marks) {

    record Told(String edition, Optional<String> title, Stage stage) {}

    /** @param missing number of reviewers that could not be found */
    record HandedOut(List<Assignment> assignments, List<Exclusion> exclusions, int missing) {}

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

    StoredProgress drafted(ProposalEvent.Drafted e) {
        return with(new Told(e.edition(), Optional.ofNullable(e.content().title()), Stage.DRAFT));
    }

    private StoredProgress with(@Nullable Told now) {
        return new StoredProgress(id, now, number, handedOut, marks);
    }

    private StoredProgress with(UnaryOperator<Told> change) {
        return with(told == null ? null : change.apply(told));
    }

    StoredProgress called(@Nullable String title) {
        return with(t -> new Told(t.edition(), Optional.ofNullable(title), t.stage()));
    }

    StoredProgress in(Stage stage) {
        return with(t -> new Told(t.edition(), t.title(), stage));
    }

    StoredProgress numbered(int as) {
        return new StoredProgress(id, told, as, handedOut, marks);
    }

    StoredProgress handingOut(RoundEvent.Assigned e) {
        var now = new HandedOut(e.assignments(), e.exclusions(), e.missing());
        return new StoredProgress(id, told, number, now, marks);
    }

    /** @param mark new state of the reviewer's review, null for none */
    StoredProgress marking(UUID reviewer, @Nullable Mark mark) {
        return new StoredProgress(id, told, number, handedOut, ReviewingView.noted(marks, reviewer, mark));
    }

    /** Returns the state of the reviewer's review; null if it was not started. */
    public @Nullable Mark mark(UUID reviewer) {
        return marks == null ? null : marks.get(reviewer);
    }

    public @Nullable String edition() {
        return told == null ? null : told.edition();
    }

    List<Assignment> assignments() {
        return handedOut == null ? List.of() : handedOut.assignments();
    }

    /**
     * Returns the assignment with its reasons; empty before reviewers were assigned.
     *
     * @param others possible reviewers who were not assigned, null for old assignments
     */
    public Optional<Allotment> allotment(@Nullable Others others) {
        return Optional.ofNullable(handedOut)
                .map(given -> new Allotment(
                        id,
                        number == null ? 0 : number,
                        given.assignments(),
                        given.exclusions(),
                        given.missing(),
                        others == null ? List.of() : others.passedOver()));
    }
}
