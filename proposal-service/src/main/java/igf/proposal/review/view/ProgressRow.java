package igf.proposal.review.view;

import igf.proposal.decision.Stages;
import igf.proposal.proposal.Stage;
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
        boolean handedOut,
        List<Asked> asked) {

    record Asked(
            UUID reviewer,
            StoredProgress.State state,
            @Nullable Instant at) {}

    /** @throws NullPointerException if the proposal's draft was not recorded */
    static ProgressRow of(StoredProgress progress) {
        var told = Objects.requireNonNull(progress.told());
        return new ProgressRow(
                progress.id(),
                progress.number() == null ? 0 : progress.number(),
                told.title().orElse(null),
                told.stage(),
                Stages.isReviewable(told.stage()),
                progress.handedOut() != null,
                progress.assignments().stream()
                        .map(assignment -> asked(assignment.reviewer(), progress))
                        .toList());
    }

    private static Asked asked(UUID reviewer, StoredProgress progress) {
        var mark = progress.mark(reviewer);
        return mark == null
                ? new Asked(reviewer, StoredProgress.State.OPEN, null)
                : new Asked(reviewer, mark.state(), mark.at());
    }
}
