package igf.proposal.round;

import igf.platform.domain.Aggregates;
import igf.proposal.review.ReviewId;
import igf.proposal.round.RoundCommand.ReviewerStatus;
import java.util.UUID;

public record RoundReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.RefusedException not found, before proposals were assigned */
    public ReviewerStatus reviewerStatus(String edition, UUID proposal, UUID reviewer) {
        return aggregates.read(
                ReviewRound.class, ReviewId.roundId(edition), round -> round.reviewerStatus(proposal, reviewer));
    }

    /** Returns false before proposals were assigned. */
    public boolean isClosed(String edition) {
        return aggregates
                .find(ReviewRound.class, ReviewId.roundId(edition), ReviewRound::isClosed)
                .orElse(false);
    }
}
