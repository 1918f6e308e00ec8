package igf.proposal.review;

import igf.platform.domain.RecordedEvent;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Computes the changes that restore the reviews of an edition, or of one reviewer, to an earlier time. The caller
 * passes in all events of all reviews, and records the changes. Reviews that would stay the same get no change. A
 * rewind can itself be rewound.
 */
public final class ReviewRewind {

    private final String edition;
    private final @Nullable UUID reviewer;
    private final Map<UUID, ReviewStates> reviews = new HashMap<>();

    private static final class ReviewStates {
        @Nullable
        ReviewState target;

        @Nullable
        ReviewState current;

        long lastSequence;

        Stream<Change> change() {
            return current == null || current.hasSameContentAs(target)
                    ? Stream.empty()
                    : Stream.of(new Change(lastSequence, current, target));
        }
    }

    /** @param reviewer id from {@link ReviewId#reviewerPseudonym}, null for all */
    public ReviewRewind(String edition, @Nullable UUID reviewer) {
        this.edition = edition;
        this.reviewer = reviewer;
    }

    /** @param existedAtTarget whether the event existed at that time; events of a review come in order */
    public void add(RecordedEvent<?> recorded, boolean existedAtTarget) {
        if (!(recorded.event() instanceof ReviewEvent event) || !isAffected(event)) {
            return;
        }
        var states = reviews.computeIfAbsent(event.id(), id -> new ReviewStates());
        states.current = ReviewState.after(states.current, event);
        states.lastSequence = recorded.sequence();
        if (existedAtTarget) {
            states.target = ReviewState.after(states.target, event);
        }
    }

    private boolean isAffected(ReviewEvent event) {
        return event.edition().equals(edition)
                && (reviewer == null || reviewer.equals(ReviewId.reviewerPseudonym(edition, event.reviewer())));
    }

    /**
     * A review to restore.
     *
     * @param lastSequence number of the review's last event when it was read
     * @param before the current state
     * @param after the restored state, null if there was none then
     */
    public record Change(
            long lastSequence, ReviewState before, @Nullable ReviewState after) {

        public ReviewEvent.Rewound event(UUID rewind) {
            return new ReviewEvent.Rewound(
                    before.id(),
                    before.edition(),
                    before.proposal(),
                    before.reviewer(),
                    rewind,
                    after == null ? null : after.ballot(),
                    after == null ? 0 : after.rulesVersion(),
                    after == null ? null : after.draft(),
                    after == null ? null : after.recusal());
        }
    }

    /** Returns the changes, ordered by proposal, so that read models write each proposal's document once. */
    public List<Change> changes() {
        return reviews.values().stream()
                .flatMap(ReviewStates::change)
                .sorted(Comparator.comparing((Change change) -> change.before().proposal())
                        .thenComparing(change -> change.before().id()))
                .toList();
    }
}
