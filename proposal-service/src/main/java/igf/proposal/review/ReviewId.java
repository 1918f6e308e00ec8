package igf.proposal.review;

import igf.platform.domain.DerivedId;
import java.util.UUID;

public final class ReviewId {

    private ReviewId() {}

    public static String roundId(String edition) {
        return "reviews:" + edition;
    }

    public static UUID of(UUID proposal, UUID person) {
        return DerivedId.of(proposal, "review:" + person);
    }

    /** Returns the public id of a reviewer, which is valid in one edition only and does not reveal the person. */
    public static UUID reviewerPseudonym(String edition, UUID person) {
        return DerivedId.of(person, "reviewer:" + edition);
    }
}
