package igf.proposal.round;

import igf.platform.domain.PersonalValue;
import igf.proposal.review.Allotment;
import igf.proposal.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of the review round of an edition; its id is {@link ReviewId#ofRound}. */
public sealed interface RoundCommand {

    /** Answers the {@link Allotment} of each candidate: the same for the same seed, until something else changes. */
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

    /** The same once more for what has changed since: by the number and the seed of the last time. */
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
     * Says what a reviewer cannot judge, in place of what they said before; what was handed out follows with the next top-up. Once
     * proposals were handed out, a declaration can only grow: else a reviewer learns whose a proposal is by guessing.
     */
    record DeclareConflicts(
            @TargetAggregateIdentifier String id,
            String edition,
            UUID reviewer,
            Declared declared,
            @Nullable PersonalValue reason)
            implements RoundCommand {}

    /** Lets a reviewer declare anew once, although what they declared is final. */
    record ReopenConflicts(@TargetAggregateIdentifier String id, String edition, UUID reviewer, String reason)
            implements RoundCommand {}

    /** No review can be given or changed any more. @param due the end that was waited for, null to close at once */
    record Close(
            @TargetAggregateIdentifier String id,
            String edition,
            @Nullable Instant due) implements RoundCommand {}

    /** Reviews can be given and changed again, until the round is closed again. */
    record Reopen(@TargetAggregateIdentifier String id, String edition, String reason) implements RoundCommand {}

    /** When the round closes by itself, and when reviewers who are behind are reminded before. */
    record Schedule(@TargetAggregateIdentifier String id, String edition, Instant closesAt, List<Instant> remindAt)
            implements RoundCommand {
        public Schedule {
            remindAt = List.copyOf(remindAt);
        }
    }

    /** Writes to reviewers. @param due the reminder that was waited for, null to remind at once */
    record Remind(
            @TargetAggregateIdentifier String id,
            String edition,
            List<Behind> behind,
            @Nullable Instant due) implements RoundCommand {
        public Remind {
            behind = List.copyOf(behind);
        }
    }

    /** Who has reviews still to give. @param open how many; @param language BCP 47 tag, null if it is not known */
    record Behind(
            UUID reviewer,
            PersonalValue name,
            PersonalValue email,
            int open,
            @Nullable String language) {}

    /** Says that reviews are put back; they follow. @param to an instant or a position, as it was asked for */
    record Rewind(
            @TargetAggregateIdentifier String id,
            String edition,
            UUID rewind,
            String to,
            @Nullable UUID reviewer,
            String reason)
            implements RoundCommand {}

    /** @param closed whether the round is over; @param declared what the reviewer cannot judge */
    record Standing(boolean assigned, boolean closed, Declared declared) {}
}
