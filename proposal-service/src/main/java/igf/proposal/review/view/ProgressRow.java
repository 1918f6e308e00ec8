package igf.proposal.review.view;

import igf.proposal.decision.Stages;
import igf.proposal.proposal.Stage;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A document of {@value ReviewingView#PROGRESS}, read: who is asked for a proposal and how far each has come. */
record ProgressRow(
        String id,
        int number,
        @Nullable String title,
        String stage,
        boolean reviewable,
        boolean handedOut,
        List<Asked> asked) {

    /** @param state of the review; @param at when it was last changed */
    record Asked(UUID reviewer, String state, @Nullable String at) {}

    static ProgressRow of(Document document) {
        var stage = document.getString("stage");
        var marks = document.get("marks", new Document());
        return new ProgressRow(
                document.getString("_id"),
                document.getInteger("number", 0),
                document.getString("title"),
                stage,
                Stages.isReviewable(Stage.valueOf(stage)),
                document.containsKey("assignments"),
                document.getList("assignments", Document.class, List.of()).stream()
                        .map(assignment -> asked(assignment.getString("reviewer"), marks))
                        .toList());
    }

    private static Asked asked(String reviewer, Document marks) {
        var mark = marks.get(reviewer, new Document());
        return new Asked(UUID.fromString(reviewer), mark.get("state", "OPEN"), mark.getString("at"));
    }
}
