package igf.proposal.review.web;

import igf.proposal.review.ReviewId;
import igf.proposal.review.ReviewState;
import igf.proposal.review.Rewinding.Change;
import igf.proposal.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What putting reviews back changed, or would change.
 *
 * @param edition the edition's slug
 * @param rewind the rewind's id; null if nothing was done
 * @param to what they were put back to: an instant or a position
 * @param changed how many reviews
 * @param leftAlone how many somebody changed meanwhile: they stay as they are
 * @param undo position to rewind to, to undo it; null if nothing was done
 * @param items each review that changed
 */
record Rewound(
        String edition,
        @Nullable UUID rewind,
        String to,
        int changed,
        int leftAlone,
        @Nullable String undo,
        List<Item> items) {

    /**
     * A review that changed.
     *
     * @param proposalId the proposal's id
     * @param reviewer id of the reviewer that holds for this edition only
     * @param before as it was
     * @param after as it is again
     */
    record Item(UUID proposalId, UUID reviewer, Stand before, Stand after) {}

    /**
     * How a review stands.
     *
     * @param state GIVEN, DRAFT, RECUSED, or NONE
     * @param mean weighted mean of its scores; null without any
     */
    record Stand(State state, @Nullable Double mean) {

        static Stand of(@Nullable ReviewState review, RuleSet rules) {
            var ballot = review == null ? null : review.ballot();
            var mean = rules.weightedMean(ballot == null ? Map.of() : ballot.scores());
            return new Stand(State.of(review), mean.isPresent() ? mean.getAsDouble() : null);
        }
    }

    /** What there is of a review. */
    enum State {
        GIVEN,
        DRAFT,
        RECUSED,
        NONE;

        private static State of(@Nullable ReviewState review) {
            if (review == null) {
                return NONE;
            }
            if (review.recused()) {
                return RECUSED;
            }
            return review.ballot() != null ? GIVEN : review.draft() != null ? DRAFT : NONE;
        }
    }

    static Rewound of(
            String edition,
            @Nullable UUID rewind,
            String to,
            @Nullable String undo,
            List<Change> changes,
            int leftAlone,
            RuleSet rules) {
        return new Rewound(
                edition,
                rewind,
                to,
                changes.size(),
                leftAlone,
                undo,
                changes.stream().map(change -> item(edition, change, rules)).toList());
    }

    private static Item item(String edition, Change change, RuleSet rules) {
        return new Item(
                change.before().proposal(),
                ReviewId.ofReviewer(edition, change.before().reviewer()),
                Stand.of(change.before(), rules),
                Stand.of(change.after(), rules));
    }
}
