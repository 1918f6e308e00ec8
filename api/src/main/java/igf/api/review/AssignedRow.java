package igf.api.review;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that you are asked to review, in a list.
 *
 * @param proposalId the proposal's id
 * @param number its number in the edition
 * @param title its title, with names redacted
 * @param subthemes ids of its subthemes, the main one first
 * @param open false once the proposal is screened out, decided or withdrawn, so that its review can no longer be given
 *     or changed; it stays true when the reviews of the edition close
 * @param criteria the criteria to score
 * @param review your review; null if you gave none
 * @param draft your draft that is not submitted; null without one
 */
public record AssignedRow(
        UUID proposalId,
        int number,
        @Nullable String title,
        List<String> subthemes,
        boolean open,
        List<Criterion> criteria,
        @Nullable OwnReview review,
        OwnReview.@Nullable Draft draft) {}
