package igf.proposal.review.view;

import static igf.proposal.review.view.ReviewingView.PARTS;
import static igf.proposal.review.view.ReviewingView.PROGRESS;
import static igf.proposal.review.view.ReviewingView.REVIEWS;
import static igf.proposal.review.view.ReviewingView.child;

import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Folds one document a review: {@code {ballot, draft, recused, revision, version}}, and a mark of it with its proposal. */
final class ReviewFold {

    private ReviewFold() {}

    static void fold(ReviewEvent event, Recorded<?> fact, Documents documents) {
        documents.update(REVIEWS, event.id().toString(), d -> {
            d.append("edition", event.edition())
                    .append("proposal", event.proposal().toString())
                    .append("version", fact.sequence());
            switch (event) {
                case ReviewEvent.Drafted e -> d.append("draft", ballot(e.draft()));
                case ReviewEvent.Given e -> said(d, e.ballot(), null, false).append("revision", e.revision());
                case ReviewEvent.Recused e -> said(d, null, null, true);
                case ReviewEvent.Rewound e -> said(d, e.ballot(), e.draft(), e.recusal() != null);
            }
        });
        var reviewer = event.reviewer().toString();
        documents.update(PROGRESS, event.proposal().toString(), d -> {
            var marks = child(d, "marks");
            var mark = mark(event, marks.get(reviewer, Document.class));
            if (mark == null) {
                marks.remove(reviewer);
            } else {
                marks.append(
                        reviewer,
                        new Document("state", mark)
                                .append("at", fact.meta().recordedAt().toString()));
            }
        });
        if (event instanceof ReviewEvent.Recused || event instanceof ReviewEvent.Rewound) {
            documents.update(PARTS, event.proposal().toString(), d -> {
                if (event instanceof ReviewEvent.Rewound e && e.recusal() == null) {
                    child(d, "recused").remove(reviewer);
                } else {
                    child(d, "recused").append(reviewer, true);
                }
            });
        }
    }

    private static Document said(Document d, @Nullable Ballot ballot, @Nullable Ballot draft, boolean recused) {
        return d.append("ballot", ballot(ballot)).append("draft", ballot(draft)).append("recused", recused);
    }

    private static @Nullable String mark(ReviewEvent event, @Nullable Document before) {
        return switch (event) {
            case ReviewEvent.Drafted e ->
                before != null && "GIVEN".equals(before.getString("state")) ? "GIVEN" : "DRAFT";
            case ReviewEvent.Given e -> "GIVEN";
            case ReviewEvent.Recused e -> "RECUSED";
            case ReviewEvent.Rewound e -> {
                if (e.recusal() != null) {
                    yield "RECUSED";
                }
                yield e.ballot() != null ? "GIVEN" : e.draft() != null ? "DRAFT" : null;
            }
        };
    }

    private static @Nullable Document ballot(@Nullable Ballot ballot) {
        return ballot == null
                ? null
                : new Document("scores", new Document(ballot.scores()))
                        .append("reasons", ballot.reasons())
                        .append("comment", text(ballot.comment()))
                        .append("mergeWith", text(ballot.mergeWith()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
