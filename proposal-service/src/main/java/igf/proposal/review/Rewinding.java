package igf.proposal.review;

import igf.platform.domain.Recorded;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Restores the reviews of an edition to an earlier time. Reads all events of all reviews, and returns the changes to
 * record. Leaves unchanged reviews alone. A rewind can itself be rewound.
 */
public final class Rewinding {

    private final String edition;
    private final @Nullable UUID reviewer;
    private final Map<UUID, Both> reviews = new HashMap<>();

    private static final class Both {
        @Nullable
        ReviewState then;

        @Nullable
        ReviewState now;

        long last;

        Stream<Change> change() {
            return now == null || now.saysTheSameAs(then) ? Stream.empty() : Stream.of(new Change(last, now, then));
        }
    }

    /** @param reviewer id from {@link ReviewId#ofReviewer}, null for all */
    public Rewinding(String edition, @Nullable UUID reviewer) {
        this.edition = edition;
        this.reviewer = reviewer;
    }

    /** @param known whether the event existed at that time; events of a review come in order */
    public void add(Recorded<?> fact, boolean known) {
        if (!(fact.event() instanceof ReviewEvent event) || !concerns(event)) {
            return;
        }
        var both = reviews.computeIfAbsent(event.id(), id -> new Both());
        both.now = ReviewState.after(both.now, event);
        both.last = fact.sequence();
        if (known) {
            both.then = ReviewState.after(both.then, event);
        }
    }

    private boolean concerns(ReviewEvent event) {
        return event.edition().equals(edition)
                && (reviewer == null || reviewer.equals(ReviewId.ofReviewer(edition, event.reviewer())));
    }

    /**
     * A review to restore.
     *
     * @param last number of the review's last event when it was read
     * @param before the current state
     * @param after the restored state, null if there was none then
     */
    public record Change(
            long last, ReviewState before, @Nullable ReviewState after) {

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

    /** Orders the changes by proposal, so that read models write each proposal's document once. */
    public List<Change> changes() {
        return reviews.values().stream()
                .flatMap(Both::change)
                .sorted(Comparator.comparing((Change change) -> change.before().proposal())
                        .thenComparing(change -> change.before().id()))
                .toList();
    }
}
