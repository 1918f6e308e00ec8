package igf.proposal.review.view;

import igf.api.proposal.Stage;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@link ReviewingView#PROGRESS}: the reviewers of a proposal and the state of their reviews. */
record ProgressRow(
        UUID id,
        int number,
        @Nullable String title,
        Stage stage,
        boolean reviewable,
        boolean assigned,
        List<AssignedReview> assignments) {

    record AssignedReview(
            UUID reviewer,
            StoredProgress.State state,
            @Nullable Instant at) {}

    /** @throws NullPointerException if the proposal's draft was not recorded */
    static ProgressRow of(StoredProgress progress) {
        var details = Objects.requireNonNull(progress.details());
        return new ProgressRow(
                progress.id(),
                progress.number() == null ? 0 : progress.number(),
                details.title().orElse(null),
                details.stage(),
                details.stage().isReviewable(),
                progress.assignmentResult() != null,
                progress.assignments().stream()
                        .map(assignment -> toAssignment(assignment.reviewer(), progress))
                        .toList());
    }

    private static AssignedReview toAssignment(UUID reviewer, StoredProgress progress) {
        var mark = progress.mark(reviewer);
        return mark == null
                ? new AssignedReview(reviewer, StoredProgress.State.OPEN, null)
                : new AssignedReview(reviewer, mark.state(), mark.at());
    }
}
