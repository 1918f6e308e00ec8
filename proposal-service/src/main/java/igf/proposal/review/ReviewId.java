package igf.proposal.review;

import igf.platform.domain.DerivedId;
import java.util.UUID;

/** Ids that follow from others. */
public final class ReviewId {

    private ReviewId() {}

    /** The round of an edition. */
    public static String ofRound(String edition) {
        return "reviews:" + edition;
    }

    /** The review of one proposal by one person. */
    public static UUID of(UUID proposal, UUID person) {
        return DerivedId.of(proposal, "review:" + person);
    }

    /** What a reviewer is called where no person may be told: the same within an edition, another in the next. */
    public static UUID ofReviewer(String edition, UUID person) {
        return DerivedId.of(person, "reviewer:" + edition);
    }
}
