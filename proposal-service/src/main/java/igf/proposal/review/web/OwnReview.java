package igf.proposal.review.web;

import igf.platform.people.People;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Your review of a proposal, as it counts.
 *
 * @param scores by the criterion's id
 * @param reasons codes of the edition's standard reasons
 * @param mergeWith id of the proposal that this one might be merged with
 * @param comment for the secretariat
 * @param revision how often you gave it
 */
record OwnReview(
        Map<String, Integer> scores,
        List<String> reasons,
        @Nullable UUID mergeWith,
        @Nullable String comment,
        int revision) {

    /**
     * What you have noted of a proposal without giving it: it does not count.
     *
     * @param scores by the criterion's id
     * @param reasons codes of the edition's standard reasons
     * @param mergeWith id of the proposal that this one might be merged with
     * @param comment for the secretariat
     */
    record Draft(
            Map<String, Integer> scores,
            List<String> reasons,
            @Nullable UUID mergeWith,
            @Nullable String comment) {

        static @Nullable Draft of(@Nullable Document review, People people) {
            var ballot = review == null ? null : review.get("draft", Document.class);
            return ballot == null
                    ? null
                    : new Draft(
                            OwnReview.scores(ballot),
                            ballot.getList("reasons", String.class),
                            OwnReview.mergeWith(ballot),
                            people.show(ballot.getString("comment")));
        }
    }

    static @Nullable OwnReview of(@Nullable Document review, People people) {
        var ballot = review == null ? null : review.get("ballot", Document.class);
        return review == null || ballot == null
                ? null
                : new OwnReview(
                        scores(ballot),
                        ballot.getList("reasons", String.class),
                        mergeWith(ballot),
                        people.show(ballot.getString("comment")),
                        review.getInteger("revision", 0));
    }

    private static Map<String, Integer> scores(Document ballot) {
        var scores = new LinkedHashMap<String, Integer>();
        ballot.get("scores", new Document()).forEach((criterion, score) -> scores.put(criterion, (Integer) score));
        return scores;
    }

    private static @Nullable UUID mergeWith(Document ballot) {
        var other = ballot.getString("mergeWith");
        return other == null ? null : UUID.fromString(other);
    }
}
