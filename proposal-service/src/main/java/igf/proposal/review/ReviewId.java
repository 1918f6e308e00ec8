package igf.proposal.review;

import igf.platform.domain.DerivedId;
import java.util.UUID;

/** Derives the ids of reviews, of the review rounds of editions, and of reviewers. */
public final class ReviewId {

    private ReviewId() {}

    public static String roundId(String edition) {
        return "reviews:" + edition;
    }

    /** Returns the id of the review of a proposal by a person. */
    public static UUID of(UUID proposal, UUID person) {
        return DerivedId.of(proposal, "review:" + person);
    }

    /** Returns the public id of a reviewer, which is valid in one edition only and does not reveal the person. */
    public static UUID reviewerPseudonym(String edition, UUID person) {
        return DerivedId.of(person, "reviewer:" + edition);
    }
}
