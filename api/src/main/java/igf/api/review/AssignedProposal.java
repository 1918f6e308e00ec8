package igf.api.review;

import igf.api.proposal.ChosenFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that you are asked to review. Names, addresses and organizations of its people are redacted from its
 * texts.
 *
 * @param proposalId the proposal's id
 * @param number its number in the edition
 * @param title its title
 * @param subthemes ids of its subthemes, the main one first
 * @param format format of the session
 * @param policyQuestions questions that the session is to answer
 * @param description description of the session
 * @param outcomes expected outcomes
 * @param sdgs numbers of sustainable development goals, 1 to 17
 * @param sdgTargets their targets, as {@code 16.3}
 * @param sdgExplanation why these goals were chosen
 * @param hybrid answers about online participation, in the order of the form's questions
 * @param counts composition of its people
 * @param open false once the proposal is screened out, decided or withdrawn, so that its review can no longer be given
 *     or changed; it stays true when the reviews of the edition close
 * @param criteria the criteria to score
 * @param review your review; null if you gave none
 * @param draft your draft that is not submitted; null without one
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
     * Counts of people, not of roles: a person with two roles counts once. Unknown values count as {@code UNKNOWN}.
     *
     * @param people number of people
     * @param stakeholderGroup number of each group
     * @param region number of each region
     * @param gender number of each gender
     */
    public record Counts(
            int people,
            Map<String, Integer> stakeholderGroup,
            Map<String, Integer> region,
            Map<String, Integer> gender) {}
}
