package igf.proposal.edition;

import igf.proposal.rules.RuleSet;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition as its events made it.
 *
 * @param edition slug
 * @param rules the version in force
 * @param calledOff end of the call that was last recorded as over, null before
 */
public record EditionState(
        String edition,
        EditionDetails details,
        RuleSet rules,
        CallState call,
        @Nullable Instant calledOff,
        List<Reviewer> reviewers) {
    public EditionState {
        reviewers = List.copyOf(reviewers);
    }

    static EditionState planned(EditionEvent.Planned e) {
        return new EditionState(e.edition(), e.details(), e.rules(), CallState.PLANNED, null, List.of());
    }

    EditionState after(EditionEvent event) {
        return switch (event) {
            case EditionEvent.Planned e -> planned(e);
            case EditionEvent.Changed e ->
                new EditionState(edition, e.details(), e.rules(), call, calledOff, reviewers);
            case EditionEvent.ReviewersNamed e ->
                new EditionState(edition, details, rules, call, calledOff, e.reviewers());
            case EditionEvent.CallOpened e ->
                new EditionState(edition, details, rules, CallState.OPEN, calledOff, reviewers);
            case EditionEvent.CallClosed e ->
                new EditionState(edition, details, rules, CallState.CLOSED, e.at(), reviewers);
        };
    }

    /** Whether somebody is on the MAG of this edition. */
    public boolean isReviewer(@Nullable UUID person) {
        return reviewers.stream().anyMatch(reviewer -> reviewer.person().equals(person));
    }
}
