package igf.proposal.round;

import igf.api.round.HandedOut;
import igf.proposal.review.Allotment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a proposal is reviewed by whom it is: every reviewer of the edition is in one of the lists.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal's id
 * @param number its number in the edition
 * @param reviewers who reviews it
 * @param conflicts who was left out for a conflict
 * @param missing how many reviewers could not be found
 * @param passedOver who else could have been asked
 */
record Explained(
        String edition,
        UUID proposalId,
        int number,
        List<HandedOut.Assigned> reviewers,
        List<HandedOut.Excluded> conflicts,
        int missing,
        List<PassedOver> passedOver) {

    /**
     * Somebody who could have been asked, and what spoke for somebody else.
     *
     * @param reviewer id of the reviewer that holds for this edition only
     * @param name null where nobody of that id reviews any more
     * @param affiliation null where it is not known
     * @param load how many proposals the reviewer had then
     * @param matches whether the reviewer knows a subtheme of the proposal best, or takes every theme
     * @param newGroup whether the reviewer would have brought a stakeholder group that was not there yet
     * @param because what spoke for the last one who was asked
     */
    record PassedOver(
            UUID reviewer,
            @Nullable String name,
            @Nullable String affiliation,
            int load,
            boolean matches,
            boolean newGroup,
            List<Allotment.Against> because) {}
}
