package igf.proposal.round;

import igf.api.round.HandedOut;
import igf.proposal.review.Allotment;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The explanation of an assignment. Every reviewer of the edition is in one of the lists.
 *
 * @param edition the edition's slug
 * @param proposalId the proposal's id
 * @param number its number in the edition
 * @param reviewers the assigned reviewers
 * @param conflicts reviewers excluded by a conflict of interest
 * @param missing number of reviewers that could not be found
 * @param passedOver possible reviewers who were not assigned
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
     * A possible reviewer who was not assigned, with the reasons.
     *
     * @param reviewer id of the reviewer that is valid in this edition only
     * @param name null if the person is no longer a reviewer
     * @param affiliation null if unknown
     * @param load number of proposals that the reviewer had then
     * @param matches whether the reviewer knows a subtheme of the proposal best, or takes every theme
     * @param newGroup whether the reviewer would have added a new stakeholder group
     * @param because advantages of the last assigned reviewer
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
