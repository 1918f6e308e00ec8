package igf.proposal.review.view;

import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A given review and its draft. Members are null before their first event.
 *
 * @param ballot the counting ballot
 * @param revision how often it was given
 */
public record StoredReview(
        UUID id,
        String edition,
        UUID proposal,
        long version,
        @Nullable Optional<Ballot> ballot,
        @Nullable Optional<Ballot> draft,
        @Nullable Boolean recused,
        @Nullable Integer revision) {

    static StoredReview of(ReviewEvent e) {
        return new StoredReview(e.id(), e.edition(), e.proposal(), 0, null, null, null, null);
    }

    StoredReview after(ReviewEvent event, long sequence) {
        return switch (event) {
            case ReviewEvent.Drafted e ->
                new StoredReview(
                        id, e.edition(), e.proposal(), sequence, ballot, Optional.of(e.draft()), recused, revision);
            case ReviewEvent.Given e -> said(e, sequence, e.ballot(), null, false, e.revision());
            case ReviewEvent.Recused e -> said(e, sequence, null, null, true, revision);
            case ReviewEvent.Rewound e -> said(e, sequence, e.ballot(), e.draft(), e.recusal() != null, revision);
        };
    }

    private StoredReview said(
            ReviewEvent e,
            long sequence,
            @Nullable Ballot counting,
            @Nullable Ballot noted,
            boolean aside,
            @Nullable Integer times) {
        return new StoredReview(
                id,
                e.edition(),
                e.proposal(),
                sequence,
                Optional.ofNullable(counting),
                Optional.ofNullable(noted),
                aside,
                times);
    }

    public @Nullable Ballot counting() {
        return ballot == null ? null : ballot.orElse(null);
    }

    public @Nullable Ballot noted() {
        return draft == null ? null : draft.orElse(null);
    }
}
