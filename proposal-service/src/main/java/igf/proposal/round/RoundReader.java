package igf.proposal.round;

import igf.platform.domain.Aggregates;
import igf.proposal.review.ReviewId;
import igf.proposal.round.RoundCommand.Standing;
import java.util.UUID;

public record RoundReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.Refused not found, before proposals were assigned */
    public Standing standing(String edition, UUID proposal, UUID reviewer) {
        return aggregates.read(
                ReviewRound.class, ReviewId.ofRound(edition), round -> round.standing(proposal, reviewer));
    }

    /** Returns false before proposals were assigned. */
    public boolean isClosed(String edition) {
        return aggregates
                .find(ReviewRound.class, ReviewId.ofRound(edition), ReviewRound::isClosed)
                .orElse(false);
    }
}
