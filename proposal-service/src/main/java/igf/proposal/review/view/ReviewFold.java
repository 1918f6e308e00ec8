package igf.proposal.review.view;

import static igf.proposal.review.view.ReviewingView.PROGRESS;
import static igf.proposal.review.view.ReviewingView.REVIEWS;
import static igf.proposal.review.view.StoredParts.RECUSALS;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.ViewCollection;
import igf.proposal.review.ReviewEvent;
import igf.proposal.review.view.StoredProgress.Mark;
import igf.proposal.review.view.StoredProgress.State;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Folds one document per review, and its state in the proposal's documents. Reviews are many, so they do not read what
 * else is in these.
 */
final class ReviewFold {

    private record Marks(Map<UUID, Mark> marks) {}

    private static final ViewCollection<Marks> MARKS = PROGRESS.projection(Marks.class);

    private ReviewFold() {}

    static void fold(ReviewEvent event, RecordedEvent<?> recorded, Documents documents) {
        documents.change(
                REVIEWS, event.id(), StoredReview.of(event), review -> review.after(event, recorded.sequence()));
        var reviewer = event.reviewer();
        var at = recorded.meta().recordedAt();
        if (event instanceof ReviewEvent.Drafted) {
            documents.change(
                    PROGRESS,
                    event.proposal(),
                    StoredProgress.of(event.proposal()),
                    progress -> progress.withMark(reviewer, mark(event, progress.mark(reviewer), at)));
        } else {
            documents.putEntry(MARKS, event.proposal(), Marks::marks, reviewer, mark(event, null, at));
        }
        if (event instanceof ReviewEvent.Recused || event instanceof ReviewEvent.Rewound) {
            var isRecusalUndone = event instanceof ReviewEvent.Rewound e && e.recusal() == null;
            documents.putEntry(
                    RECUSALS, event.proposal(), StoredParts.Recusals::recused, reviewer, isRecusalUndone ? null : true);
        }
    }

    /** @param before the mark before a draft; not used for other events */
    private static @Nullable Mark mark(ReviewEvent event, @Nullable Mark before, Instant at) {
        var state = stateAfter(event, before);
        return state == null ? null : new Mark(state, at);
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
