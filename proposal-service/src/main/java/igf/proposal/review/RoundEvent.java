package igf.proposal.review;

import igf.platform.domain.Named;
import igf.platform.domain.PersonalValue;
import igf.proposal.review.Allotment.Assignment;
import igf.proposal.review.Allotment.Exclusion;
import igf.proposal.review.Allotment.PassedOver;
import igf.proposal.round.Declared;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of the review round of an edition. */
public sealed interface RoundEvent {

    String edition();

    /** @param method how it is done, in which version */
    @Named("review.round-planned.1")
    record Planned(String edition, int perProposal, long seed, String method) implements RoundEvent {}

    /**
     * All reviewers of a proposal, in place of those before.
     *
     * @param released those before who are not among them
     * @param passedOver who else could have been asked, and why somebody else was; nobody in facts older than this
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

    /** In place of what the reviewer declared before. @param reason sealed for the reviewer */
    @Named("review.conflicts-declared.1")
    record ConflictsDeclared(
            String edition,
            UUID reviewer,
            Declared declared,
            @Nullable PersonalValue reason) implements RoundEvent {}

    /** The reviewer may declare anew, once. @param reason why, as the secretariat says */
    @Named("review.conflicts-reopened.1")
    record ConflictsReopened(String edition, UUID reviewer, String reason) implements RoundEvent {}

    /** @param reviewers everybody who had proposals to review; nobody in facts older than this */
    @Named("review.round-closed.1")
    record Closed(String edition, List<UUID> reviewers) implements RoundEvent {
        public Closed {
            reviewers = reviewers == null ? List.of() : List.copyOf(reviewers);
        }
    }

    @Named("review.round-reopened.1")
    record Reopened(String edition, String reason) implements RoundEvent {}

    /** @param remindAt when reviewers who are behind are written to */
    @Named("review.round-scheduled.1")
    record Scheduled(String edition, Instant closesAt, List<Instant> remindAt) implements RoundEvent {
        public Scheduled {
            remindAt = List.copyOf(remindAt);
        }
    }

    /**
     * A reviewer is written to.
     *
     * @param open how many reviews are missing; @param closesAt null without an end
     * @param due the reminder that it is of, null if the secretariat reminded
     * @param language BCP 47 tag; null if it is not known which one the reviewer reads
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

    /** Reviews are put back as they stood. @param reviewer as the edition calls one, null for all */
    @Named("review.round-rewound.1")
    record Rewound(
            String edition,
            UUID rewind,
            String to,
            @Nullable UUID reviewer,
            String reason) implements RoundEvent {}
}
