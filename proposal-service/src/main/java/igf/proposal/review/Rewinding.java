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
 * Puts reviews of an edition back as they stood at a moment: is told every fact of every review, and answers what must be
 * recorded. What says the same now as then is left alone; going back again is the same once more.
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

    /** @param reviewer as the edition calls one ({@link ReviewId#ofReviewer}), null for all */
    public Rewinding(String edition, @Nullable UUID reviewer) {
        this.edition = edition;
        this.reviewer = reviewer;
    }

    /** @param known whether it was known at the moment; facts of a review come in their order */
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
     * What is put back.
     *
     * @param last number of the review's last event when this was found out
     * @param before as it is; @param after as it will be again, null if there was none then
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

    /** By proposal, so that read models write what they keep of one once, and not for each of its reviews. */
    public List<Change> changes() {
        return reviews.values().stream()
                .flatMap(Both::change)
                .sorted(Comparator.comparing((Change change) -> change.before().proposal())
                        .thenComparing(change -> change.before().id()))
                .toList();
    }
}
