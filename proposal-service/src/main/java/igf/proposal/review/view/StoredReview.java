package igf.proposal.review.view;

import igf.proposal.review.Ballot;
import igf.proposal.review.ReviewEvent;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's submitted review, draft or recusal of one proposal. Members are null before their first event.
 *
 * @param version sequence number of its last event
 * @param ballot the scores that count; empty if they were removed
 * @param draft the scores of the draft; empty if it was removed or submitted
 * @param revision how often the review was submitted
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
            case ReviewEvent.Given e -> withState(e, sequence, e.ballot(), null, false, e.revision());
            case ReviewEvent.Recused e -> withState(e, sequence, null, null, true, revision);
            case ReviewEvent.Rewound e -> withState(e, sequence, e.ballot(), e.draft(), e.recusal() != null, revision);
        };
    }

    private StoredReview withState(
            ReviewEvent e,
            long sequence,
            @Nullable Ballot newBallot,
            @Nullable Ballot newDraft,
            boolean isRecused,
            @Nullable Integer newRevision) {
        return new StoredReview(
                id,
                e.edition(),
                e.proposal(),
                sequence,
                Optional.ofNullable(newBallot),
                Optional.ofNullable(newDraft),
                isRecused,
                newRevision);
    }

    public @Nullable Ballot countingBallot() {
        return ballot == null ? null : ballot.orElse(null);
    }

    public @Nullable Ballot draftBallot() {
        return draft == null ? null : draft.orElse(null);
    }
}
