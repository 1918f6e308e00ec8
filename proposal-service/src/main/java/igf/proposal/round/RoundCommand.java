package igf.proposal.round;

import igf.platform.domain.PersonalValue;
import igf.proposal.review.Allotment;
import igf.proposal.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of an edition's review round; its id is {@link ReviewId#roundId}. */
public sealed interface RoundCommand {

    /**
     * Assigns reviewers. Returns the {@link Allotment} of each candidate, which is the same for the same seed and
     * inputs.
     */
    record Assign(
            @TargetAggregateIdentifier String id,
            String edition,
            int perProposal,
            long seed,
            List<ReviewableProposal> candidates,
            List<Panelist> reviewers)
            implements RoundCommand {
        public Assign {
            candidates = List.copyOf(candidates);
            reviewers = List.copyOf(reviewers);
        }
    }

    /** Assigns reviewers for all changes since, with the number and the seed of the last assignment. */
    record TopUp(
            @TargetAggregateIdentifier String id,
            String edition,
            List<ReviewableProposal> candidates,
            List<Panelist> reviewers)
            implements RoundCommand {
        public TopUp {
            candidates = List.copyOf(candidates);
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * Replaces a reviewer's declared conflicts; the next top-up adjusts the assignments. After proposals were assigned,
     * a declaration can only grow. Otherwise reviewers could guess whose proposal it is.
     */
    record DeclareConflicts(
            @TargetAggregateIdentifier String id,
            String edition,
            UUID reviewer,
            ConflictDeclaration declared,
            @Nullable PersonalValue reason)
            implements RoundCommand {}

    /** Allows a reviewer to replace a final declaration once. */
    record ReopenConflicts(@TargetAggregateIdentifier String id, String edition, UUID reviewer, String reason)
            implements RoundCommand {}

    /**
     * Closes the round, so that reviews can no longer be given or changed.
     *
     * @param due the planned end, null to close now
     */
    record Close(
            @TargetAggregateIdentifier String id,
            String edition,
            @Nullable Instant due) implements RoundCommand {}

    record Reopen(@TargetAggregateIdentifier String id, String edition, String reason) implements RoundCommand {}

    /** Sets the end of the round, and the times of reminders to reviewers with open reviews. */
    record Schedule(@TargetAggregateIdentifier String id, String edition, Instant closesAt, List<Instant> remindAt)
            implements RoundCommand {
        public Schedule {
            remindAt = List.copyOf(remindAt);
        }
    }

    /**
     * Sends reminders to reviewers.
     *
     * @param due the planned time of the reminder, null to remind now
     */
    record Remind(
            @TargetAggregateIdentifier String id,
            String edition,
            List<ReviewerToRemind> reviewers,
            @Nullable Instant due)
            implements RoundCommand {
        public Remind {
            reviewers = List.copyOf(reviewers);
        }
    }

    /**
     * A reviewer with open reviews.
     *
     * @param language BCP 47 tag, null if unknown
     */
    record ReviewerToRemind(
            UUID reviewer,
            PersonalValue name,
            PersonalValue email,
            int open,
            @Nullable String language) {}

    /**
     * Records that reviews are going to be restored.
     *
     * @param to an instant or a position, as requested
     */
    record Rewind(
            @TargetAggregateIdentifier String id,
            String edition,
            UUID rewind,
            String to,
            @Nullable UUID reviewer,
            String reason)
            implements RoundCommand {}

    record ReviewerStatus(boolean assigned, boolean closed, ConflictDeclaration declared) {}
}
