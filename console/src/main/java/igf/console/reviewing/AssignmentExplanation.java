package igf.console.reviewing;

import igf.api.round.HandedOut;
import java.util.List;

/**
 * Why a proposal was assigned to its reviewers.
 *
 * @param missing number of reviewers that could not be found
 */
record AssignmentExplanation(
        int number,
        List<HandedOut.Assigned> reviewers,
        List<HandedOut.Excluded> conflicts,
        List<PassedOver> passedOver,
        int missing) {

    /** @param because reasons for another reviewer, as codes */
    record PassedOver(String name, String affiliation, int load, List<String> because) {}
}
