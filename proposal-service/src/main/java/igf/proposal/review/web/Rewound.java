package igf.proposal.review.web;

import igf.proposal.review.ReviewId;
import igf.proposal.review.ReviewRewind.Change;
import igf.proposal.review.ReviewState;
import igf.proposal.rules.RuleSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The result of a rewind, or of its dry run.
 *
 * @param edition the edition's slug
 * @param rewind the rewind's id; null for a dry run
 * @param to the target: an instant or a position
 * @param changed number of changed reviews
 * @param leftAlone number of reviews that were skipped, because they changed in the meantime or the rewind was
 *     cancelled
 * @param undo position to rewind to in order to undo it; null for a dry run
 * @param items the changed reviews
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
     * A changed review.
     *
     * @param proposalId the proposal's id
     * @param reviewer id of the reviewer that is valid in this edition only
     * @param before state before
     * @param after restored state
     */
    record Item(UUID proposalId, UUID reviewer, Stand before, Stand after) {}

    /**
     * The state of a review.
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

    /** NONE means that there is no review. */
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
                changes.stream().map(change -> toItem(edition, change, rules)).toList());
    }

    private static Item toItem(String edition, Change change, RuleSet rules) {
        return new Item(
                change.before().proposal(),
                ReviewId.reviewerPseudonym(edition, change.before().reviewer()),
                Stand.of(change.before(), rules),
                Stand.of(change.after(), rules));
    }
}
