package igf.api.review;

import igf.api.proposal.ChosenFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that you are asked to review, without any identity: names, addresses and organizations of its people are blotted
 * out of its texts.
 *
 * @param proposalId the proposal's id
 * @param number its number in the edition
 * @param title its title
 * @param subthemes ids of its subthemes, the main one first
 * @param format how the session is to be held
 * @param policyQuestions the questions that it asks
 * @param description what it is about
 * @param outcomes what is to come out of it
 * @param sdgs numbers of sustainable development goals, 1 to 17
 * @param sdgTargets their targets, as {@code 16.3}
 * @param sdgExplanation why these
 * @param hybrid answers about who takes part online, in the order of the form's questions
 * @param counts how its people are made up
 * @param open whether its review can still be given or changed: not once the proposal is decided or gone
 * @param criteria what you score
 * @param review your review, if you gave one
 * @param draft what you have noted since, or without giving it
 */
public record AssignedProposal(
        UUID proposalId,
        int number,
        @Nullable String title,
        List<String> subthemes,
        @Nullable ChosenFormat format,
        List<String> policyQuestions,
        @Nullable String description,
        @Nullable String outcomes,
        List<Integer> sdgs,
        List<String> sdgTargets,
        @Nullable String sdgExplanation,
        List<String> hybrid,
        Counts counts,
        boolean open,
        List<Criterion> criteria,
        @Nullable OwnReview review,
        OwnReview.@Nullable Draft draft) {

    /**
     * Of people, not of roles: somebody with two roles counts once. What is not known is counted as {@code UNKNOWN}.
     *
     * @param people how many there are
     * @param stakeholderGroup how many of each group
     * @param region how many of each region
     * @param gender how many of each gender
     */
    public record Counts(
            int people,
            Map<String, Integer> stakeholderGroup,
            Map<String, Integer> region,
            Map<String, Integer> gender) {}
}
