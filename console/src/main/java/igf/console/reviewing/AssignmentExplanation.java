package igf.console.reviewing;

import igf.api.round.HandedOut;
import java.util.List;

/**
 * The reasons why a proposal was assigned to its reviewers.
 *
 * @param passedOver reviewers who were not chosen
 * @param missing number of reviewers that could not be found
 */
record AssignmentExplanation(
        int number,
        List<HandedOut.Assigned> reviewers,
        List<HandedOut.Excluded> conflicts,
        List<UnchosenReviewer> passedOver,
        int missing) {

    /**
     * @param load number of proposals assigned to this reviewer
     * @param because codes of the reasons why another reviewer was chosen
     */
    record UnchosenReviewer(String name, String affiliation, int load, List<String> because) {}
}
