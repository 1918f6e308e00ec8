package igf.proposal.review;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Allotment.Exclusion;
import igf.proposal.review.Allotment.PassedOver;
import igf.proposal.round.ConflictDeclaration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of an edition's review round: assignments, conflicts of interest, its end and its reminders. */
public sealed interface RoundEvent {

    String edition();

    /**
     * The round was planned, or planned again.
     *
     * @param perProposal number of reviewers of each proposal
     * @param seed seed of the random choice among equally suitable reviewers
     * @param method name and version of the procedure that assigns reviewers
     */
    @Named("review.round-planned.1")
    record Planned(String edition, int perProposal, long seed, String method) implements RoundEvent {}

    /**
     * Replaces all reviewers of a proposal.
     *
     * @param exclusions reviewers who may not review it
     * @param missing number of reviewers who could not be found
     * @param released earlier reviewers who are no longer assigned
     * @param passedOver other possible reviewers and the reasons against them; empty in older events
     */
    @Named("review.assigned.1")
    record Assigned(
            String edition,
            UUID proposal,
            List<Assignment> assignments,
            List<Exclusion> exclusions,
            int missing,
            List<UUID> released,
            List<PassedOver> passedOver)
            implements RoundEvent {
        public Assigned {
            passedOver = passedOver == null ? List.of() : List.copyOf(passedOver);
            released = List.copyOf(released);
            assignments = List.copyOf(assignments);
            exclusions = List.copyOf(exclusions);
        }
    }

    /**
     * Replaces an earlier declaration.
     *
     * @param reason sealed for the reviewer
     */
    @Named("review.conflicts-declared.1")
    record ConflictsDeclared(
            String edition,
            UUID reviewer,
            ConflictDeclaration declared,
            @Nullable PersonalValue reason) implements RoundEvent {}

    /** Allows the reviewer to declare again, once. */
    @Named("review.conflicts-reopened.1")
    record ConflictsReopened(String edition, UUID reviewer, String reason) implements RoundEvent {}

    /**
     * The round ended: reviews can no longer be given.
     *
     * @param reviewers all assigned reviewers; empty in older events
     */
    @Named("review.round-closed.1")
    record Closed(String edition, List<UUID> reviewers) implements RoundEvent {
        public Closed {
            reviewers = reviewers == null ? List.of() : List.copyOf(reviewers);
        }
    }

    @Named("review.round-reopened.1")
    record Reopened(String edition, String reason) implements RoundEvent {}

    /**
     * The round has an end.
     *
     * @param remindAt times of reminders to reviewers with open reviews
     */
    @Named("review.round-scheduled.1")
    record Scheduled(String edition, Instant closesAt, List<Instant> remindAt) implements RoundEvent {
        public Scheduled {
            remindAt = List.copyOf(remindAt);
        }
    }

    /**
     * A reviewer gets a reminder by mail.
     *
     * @param closesAt null without an end
     * @param due the planned time of the reminder, null if the secretariat sent it
     * @param open number of open reviews
     * @param language BCP 47 tag; null if the reviewer's language is unknown
     */
    @Named("review.reviewer-reminded.1")
    record Reminded(
            String edition,
            UUID reviewer,
            PersonalValue name,
            PersonalValue email,
            int open,
            @Nullable Instant closesAt,
            @Nullable Instant due,
            @Nullable String language)
            implements RoundEvent {}

    /**
     * Reviews are being restored to an earlier time.
     *
     * @param to the earlier time: an instant or a position
     * @param reviewer public id of the reviewer, null for all
     */
    @Named("review.round-rewound.1")
    record Rewound(
            String edition,
            UUID rewind,
            String to,
            @Nullable UUID reviewer,
            String reason) implements RoundEvent {}
}
