package igf.proposal.review.view;

import static igf.proposal.review.view.ReviewingView.PROGRESS;
import static igf.proposal.review.view.ReviewingView.REVIEWER_ASSIGNMENTS;

import igf.platform.view.IncrementalFold;
import igf.platform.view.Views;
import igf.proposal.person.Languages;
import igf.proposal.round.RoundCommand.ReviewerToRemind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads the state of a round with at most three queries, regardless of the number of proposals and reviewers. */
@Component
public class RoundQueries {

    private final Views views;
    private final ReviewingView view;
    private final Languages languages;
    private final IncrementalFold<Map<UUID, ProgressRow>> rowsByEdition;

    RoundQueries(Views views, ReviewingView view, Languages languages) {
        this.languages = languages;
        this.views = views;
        this.view = view;
        this.rowsByEdition = new IncrementalFold<>(views, view, PROGRESS, StoredProgress::edition);
    }

    public Optional<StoredRound> findRound(String edition) {
        return views.reader(view, ReviewingView.EDITIONS).find(edition);
    }

    public ReviewProgress readProgress(StoredRound round) {
        var rows = rowsByEdition.result(PROGRESS, round.id(), (before, changed) -> {
            var merged = new HashMap<>(before.orElse(Map.of()));
            changed.forEach(progress -> merged.put(progress.id(), ProgressRow.of(progress)));
            return merged;
        });
        return ReviewProgress.of(round, rows.orElse(Map.of()).values());
    }

    public List<ReviewerToRemind> findReviewersToRemind(StoredRound round) {
        var reviewers = new ArrayList<ReviewerToRemind>();
        var languageByPerson = languages.findByPerson(round.panel().keySet());
        readProgress(round).reviewers().forEach((person, counts) -> {
            var reviewer = round.panel().get(person);
            if (reviewer != null && counts.open() > 0) {
                reviewers.add(new ReviewerToRemind(
                        person, reviewer.name(), reviewer.email(), counts.open(), languageByPerson.get(person)));
            }
        });
        return reviewers;
    }

    /** Returns the stored reviewers by person; unknown ones are missing. */
    public Map<UUID, StoredMember> findMembers(String edition, Collection<UUID> reviewers) {
        var keys = reviewers.stream()
                .map(person -> ReviewingView.reviewerAssignmentsId(edition, person))
                .toList();
        var members = new HashMap<UUID, StoredMember>();
        views.reader(view, REVIEWER_ASSIGNMENTS)
                .where(REVIEWER_ASSIGNMENTS.matchesAny(StoredMember::id, keys))
                .forEach(member -> members.put(UUID.fromString(member.id().substring(edition.length() + 1)), member));
        return members;
    }
}
