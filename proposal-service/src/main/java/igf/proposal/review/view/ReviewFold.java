package igf.proposal.review.view;

import static igf.proposal.review.view.ReviewingView.PROGRESS;
import static igf.proposal.review.view.ReviewingView.PROPOSAL_PEOPLE;
import static igf.proposal.review.view.ReviewingView.REVIEWS;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.view.StoredProgress.Mark;
import igf.proposal.review.view.StoredProgress.State;
import org.jspecify.annotations.Nullable;

/** Folds one document per review, and its state in the proposal's document. */
final class ReviewFold {

    private ReviewFold() {}

    static void fold(ReviewEvent event, RecordedEvent<?> recorded, Documents documents) {
        documents.change(
                REVIEWS, event.id(), StoredReview.of(event), review -> review.after(event, recorded.sequence()));
        var reviewer = event.reviewer();
        documents.change(PROGRESS, event.proposal(), StoredProgress.of(event.proposal()), progress -> {
            var state = stateAfter(event, progress.mark(reviewer));
            return progress.withMark(
                    reviewer,
                    state == null ? null : new Mark(state, recorded.meta().recordedAt()));
        });
        if (event instanceof ReviewEvent.Recused || event instanceof ReviewEvent.Rewound) {
            var isRecusalUndone = event instanceof ReviewEvent.Rewound e && e.recusal() == null;
            documents.change(
                    PROPOSAL_PEOPLE,
                    event.proposal(),
                    StoredParts.of(event.proposal()),
                    parts -> parts.withRecusal(reviewer, !isRecusalUndone));
        }
    }

    private static @Nullable State stateAfter(ReviewEvent event, @Nullable Mark before) {
        return switch (event) {
            case ReviewEvent.Drafted e -> before != null && before.state() == State.GIVEN ? State.GIVEN : State.DRAFT;
            case ReviewEvent.Given e -> State.GIVEN;
            case ReviewEvent.Recused e -> State.RECUSED;
            case ReviewEvent.Rewound e -> {
                if (e.recusal() != null) {
                    yield State.RECUSED;
                }
                yield e.ballot() != null ? State.GIVEN : e.draft() != null ? State.DRAFT : null;
            }
        };
    }
}
