package igf.proposal.review.view;

import igf.api.proposal.Stage;
import igf.proposal.review.view.StoredProgress.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts the assigned reviews of a round, by proposal and by reviewer. */
public final class ReviewProgress {

    private final List<ProposalProgress> proposals = new ArrayList<>();
    private final Map<UUID, Counts> reviewers = new TreeMap<>();

    /** Numbers of assigned reviews by state. An open review is neither given nor recused; drafts are open. */
    public static final class Counts {
        private int assigned;
        private int given;
        private int drafts;
        private int recused;
        private @Nullable Instant lastAt;

        private void addReview(State state, @Nullable Instant at) {
            assigned++;
            switch (state) {
                case GIVEN -> given++;
                case DRAFT -> drafts++;
                case RECUSED -> recused++;
                case OPEN -> {}
            }
            if (at != null && (lastAt == null || at.compareTo(lastAt) > 0)) {
                lastAt = at;
            }
        }

        public int assigned() {
            return assigned;
        }

        public int given() {
            return given;
        }

        public int drafts() {
            return drafts;
        }

        public int recused() {
            return recused;
        }

        public int open() {
            return assigned - given - recused;
        }

        public @Nullable Instant lastAt() {
            return lastAt;
        }
    }

    /** @param missing number of reviewers still to find for the planned number of reviews */
    public record ProposalProgress(
            UUID id, int number, @Nullable String title, Stage stage, Counts counts, int missing) {}

    private ReviewProgress() {}

    static ReviewProgress of(StoredRound round, Collection<ProgressRow> rows) {
        var progress = new ReviewProgress();
        round.panel().keySet().forEach(person -> progress.reviewers.put(person, new Counts()));
        var perProposal = round.perProposal();
        var planned = perProposal == null ? 0 : perProposal;
        rows.stream().filter(row -> row.reviewable() || row.assigned()).forEach(row -> progress.add(row, planned));
        return progress;
    }

    private void add(ProgressRow row, int planned) {
        var counts = new Counts();
        for (var assignment : row.assignments()) {
            // A decided or withdrawn proposal needs no more reviews.
            if (row.reviewable() || assignment.state() != State.OPEN) {
                counts.addReview(assignment.state(), assignment.at());
                reviewers
                        .computeIfAbsent(assignment.reviewer(), p -> new Counts())
                        .addReview(assignment.state(), assignment.at());
            }
        }
        var missing = row.reviewable() ? Math.max(0, planned - counts.assigned() + counts.recused()) : 0;
        proposals.add(new ProposalProgress(row.id(), row.number(), row.title(), row.stage(), counts, missing));
    }

    public List<ProposalProgress> proposals() {
        return proposals.stream()
                .sorted((a, b) -> Integer.compare(a.number(), b.number()))
                .toList();
    }

    public Map<UUID, Counts> reviewers() {
        return reviewers;
    }
}
