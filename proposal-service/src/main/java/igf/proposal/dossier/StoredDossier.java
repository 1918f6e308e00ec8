package igf.proposal.dossier;

import igf.api.decision.DecisionOutcome;
import igf.api.selection.AppealsState;
import igf.platform.domain.Meta;
import igf.platform.domain.PersonalValue;
import igf.platform.view.ViewCollection;
import igf.platform.view.shape.EmbeddedDocument;
import igf.platform.view.shape.Unwrapped;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.review.Allotment;
import igf.proposal.review.Ballot;
import igf.proposal.rules.judging.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The stored document of a dossier: the recorded steps of a proposal, with their authors and times.
 *
 * @param edition null if the proposal was never drafted
 * @param lineage proposals that were merged into it
 * @param handedOut null before reviewers were assigned
 * @param reviews current reviews by reviewer
 */
public record StoredDossier(
        UUID id,
        @Nullable String edition,
        @Nullable Submission submission,
        List<Screening> screenings,
        List<DecisionEntry> decisions,
        List<MergerEntry> lineage,
        List<JudgementEntry> conditions,
        List<Appeal> appeals,
        @Nullable ReviewerAssignments handedOut,
        Map<UUID, Review> reviews,
        Map<UUID, Recusal> recusals) {

    /** By proposal id. The view of the selection stores them. */
    public static final ViewCollection<StoredDossier> DOSSIERS = ViewCollection.of("dossiers", StoredDossier.class);

    /**
     * Returns the latest appeal. An appeal is closed if its decision was undone while it was open; old logs have no
     * event for that.
     *
     * @param appeals not empty
     */
    public static Appeal latestAppeal(List<Appeal> appeals, List<DecisionEntry> decisions) {
        var last = appeals.getLast();
        return last.what() != AppealsState.FILED
                ? last
                : decisions.stream()
                        .filter(decision -> decision.outcome().equals("UNDONE")
                                && !decision.at().isBefore(last.at()))
                        .findFirst()
                        .map(undone -> new Appeal(undone.stamp(), AppealsState.CLOSED, null, null, null))
                        .orElse(last);
    }

    /** @param by subject of the actor */
    record AuditStamp(Instant at, String by) {

        static AuditStamp of(Meta meta) {
            return new AuditStamp(meta.recordedAt(), meta.actor().subject());
        }
    }

    public record Submission(@Unwrapped AuditStamp stamp, int number, String contentHash, int rulesVersion) {}

    /** @param outcome IN, OUT, OVERRULED or UNDONE */
    public record Screening(
            @Unwrapped AuditStamp stamp,
            String outcome,
            @Nullable String note,
            @Nullable Integer rulesVersion) {}

    /**
     * A decision, or the end of one.
     *
     * @param outcome the decision's outcome, or UNDONE, LAPSED, MERGED, MERGE_UNDONE
     * @param into the proposal into which it was merged, else null
     * @param reason null for a lapse
     * @param details null for the end of a decision
     * @param unmet unmet conditions of a lapse, else null
     */
    @EmbeddedDocument
    public record DecisionEntry(
            @Unwrapped AuditStamp stamp,
            String outcome,
            @Nullable UUID into,
            @Nullable Optional<String> reason,
            @Unwrapped @Nullable DecisionDetails details,
            @Nullable List<String> unmet) {

        record DecisionDetails(
                List<String> conditions,
                @Nullable Instant dueAt,
                int rulesVersion,
                List<Reason> reasons,
                @Nullable String comments,
                @Nullable Integer place,
                @Nullable Cause cause) {}

        public Instant at() {
            return stamp.at();
        }

        static DecisionEntry of(Decision decision, Meta meta) {
            return new DecisionEntry(
                    AuditStamp.of(meta),
                    decision.outcome().name(),
                    null,
                    Optional.ofNullable(decision.reason()),
                    new DecisionDetails(
                            decision.conditions(),
                            decision.dueAt(),
                            decision.rulesVersion(),
                            decision.reasons(),
                            decision.comments(),
                            decision.place(),
                            decision.cause()),
                    null);
        }

        static DecisionEntry undone(@Nullable String reason, Meta meta) {
            return new DecisionEntry(AuditStamp.of(meta), "UNDONE", null, Optional.ofNullable(reason), null, null);
        }

        static DecisionEntry lapsed(List<String> unmet, Meta meta) {
            return new DecisionEntry(AuditStamp.of(meta), "LAPSED", null, null, null, unmet);
        }

        static DecisionEntry merged(String outcome, UUID into, @Nullable String reason, Meta meta) {
            return new DecisionEntry(AuditStamp.of(meta), outcome, into, Optional.ofNullable(reason), null, null);
        }
    }

    /** @param what MERGED or MERGE_UNDONE */
    public record MergerEntry(@Unwrapped AuditStamp stamp, String what, UUID proposalId, int number) {}

    public record JudgementEntry(
            @Unwrapped AuditStamp stamp,
            int number,
            String condition,
            boolean met,
            @Nullable String note,
            @Nullable Integer rulesVersion) {}

    /** A step of an appeal, without the organizers' text. */
    @EmbeddedDocument
    public record Appeal(
            @Unwrapped AuditStamp stamp,
            AppealsState what,
            @Nullable DecisionOutcome outcome,
            @Nullable String reason,
            @Nullable Optional<Integer> rulesVersion) {

        public Instant at() {
            return stamp.at();
        }
    }

    public record ReviewerAssignments(
            @Unwrapped AuditStamp stamp,
            List<AssignedReviewer> assignments,
            List<Allotment.Exclusion> exclusions,
            int missing) {

        public ReviewerAssignments withReviewerIds(UnaryOperator<UUID> reviewerId) {
            return new ReviewerAssignments(
                    stamp,
                    assignments.stream()
                            .map(assigned -> assigned.withReviewerId(reviewerId))
                            .toList(),
                    exclusions.stream()
                            .map(excluded ->
                                    new Allotment.Exclusion(reviewerId.apply(excluded.reviewer()), excluded.conflict()))
                            .toList(),
                    missing);
        }
    }

    /** The recorded parts of an {@link Allotment.Assignment}. */
    public record AssignedReviewer(
            UUID reviewer, List<String> subthemes, boolean anyTheme, int loadBefore, boolean newGroup) {

        static AssignedReviewer of(Allotment.Assignment assignment) {
            return new AssignedReviewer(
                    assignment.reviewer(),
                    assignment.subthemes(),
                    assignment.anyTheme(),
                    assignment.load(),
                    assignment.newGroup());
        }

        private AssignedReviewer withReviewerId(UnaryOperator<UUID> reviewerId) {
            return new AssignedReviewer(reviewerId.apply(reviewer), subthemes, anyTheme, loadBefore, newGroup);
        }
    }

    /**
     * @param revision null for a restored review
     * @param rewind the operation that restored it, else null
     */
    @EmbeddedDocument
    public record Review(
            Instant at,
            @Nullable Integer revision,
            @Nullable UUID rewind,
            int rulesVersion,
            Map<String, Integer> scores,
            List<String> reasons,
            Optional<PersonalValue> comment,
            Optional<UUID> mergeWith) {

        static Review of(
                Instant at, @Nullable Integer revision, @Nullable UUID rewind, Ballot ballot, int rulesVersion) {
            return new Review(
                    at,
                    revision,
                    rewind,
                    rulesVersion,
                    ballot.scores(),
                    ballot.reasons(),
                    Optional.ofNullable(ballot.comment()),
                    Optional.ofNullable(ballot.mergeWith()));
        }
    }

    /**
     * @param rewind the operation that restored it, else null
     * @param scored whether a score was removed with it
     */
    @EmbeddedDocument
    public record Recusal(Instant at, @Nullable UUID rewind, boolean scored, PersonalValue reason) {}
}
