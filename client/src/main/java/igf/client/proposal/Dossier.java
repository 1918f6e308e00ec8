package igf.client.proposal;

import igf.api.decision.Cause;
import igf.api.decision.Reason;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Everything that led to a decision, to be read; what can be checked is the text that {@link SelectionApi#signedDossier} gives.
 * Reviewers stand in it under ids that hold for its edition only.
 *
 * @param form {@code igf-dossier-1}; another shape is another form
 * @param number null before it was handed in
 * @param missingReviews reviewers who were asked and gave none
 * @param result as the decision saw it
 * @param ranking what the result was computed from
 * @param quotaEffect how full the programme was before it
 * @param decisions in their order, with those that were undone
 * @param lineage what was merged into it
 * @param hash SHA-256 in hex of all before it
 * @param signature Ed25519 over the same with the hash
 * @param remarks of reviewers: outside of both, since they go when their author is erased
 */
@Serdeable
public record Dossier(
        String form,
        String proposalId,
        String edition,
        @Nullable Integer number,
        @Nullable String title,
        String stage,
        @Nullable Submission submission,
        @Nullable Screening screening,
        @Nullable Round handedOut,
        List<Review> reviews,
        List<Recusal> recusals,
        List<String> missingReviews,
        List<Tick> mergeWith,
        Result result,
        Ranking ranking,
        Quotas quotaEffect,
        List<Decided> decisions,
        List<Judged> conditions,
        List<Appeal> appeals,
        List<Merged> lineage,
        String hash,
        String signature,
        List<Remark> remarks) {

    /** When and by whom it was handed in, and with what. */
    @Serdeable
    public record Submission(Instant at, String by, int number, String contentHash, int rulesVersion) {}

    /** The last one. @param outcome IN, OUT, OVERRULED, UNDONE @param criteria as they were then */
    @Serdeable
    public record Screening(
            Instant at,
            String by,
            String outcome,
            @Nullable String note,
            @Nullable Integer rulesVersion,
            List<Criterion> criteria,
            List<Screened> earlier) {}

    /** What is screened by. */
    @Serdeable
    public record Criterion(String rule, String name) {}

    /** One before the last. */
    @Serdeable
    public record Screened(
            Instant at,
            String by,
            String outcome,
            @Nullable String note,
            @Nullable Integer rulesVersion) {}

    /** To whom it was given to review. @param missing how many reviewers could not be found */
    @Serdeable
    public record Round(Instant at, String by, List<Asked> assignments, List<LeftOut> exclusions, int missing) {}

    /** Somebody who was asked, and what spoke for them, as {@link igf.api.round.HandedOut.Why} has it. */
    @Serdeable
    public record Asked(String reviewer, List<String> subthemes, boolean anyTheme, int loadBefore, boolean newGroup) {}

    /** Somebody who must not review it. */
    @Serdeable
    public record LeftOut(String reviewer, String conflict) {}

    /**
     * A review that counts.
     *
     * @param revision null of one that was put back
     * @param rewind what put it back
     * @param mean of its scores, weighted
     */
    @Serdeable
    public record Review(
            String reviewer,
            Instant at,
            @Nullable Integer revision,
            @Nullable String rewind,
            int rulesVersion,
            Map<String, Integer> scores,
            List<String> reasons,
            @Nullable String mergeWith,
            @Nullable Double mean) {}

    /** Somebody stood aside. @param scored whether a score went with it */
    @Serdeable
    public record Recusal(String reviewer, Instant at, boolean scored) {}

    /** A proposal that reviewers would merge with this one. @param ticks how many would */
    @Serdeable
    public record Tick(String proposalId, int ticks) {}

    /**
     * Where it stands.
     *
     * @param rank from 1, null with too few reviews
     * @param of how many have a rank
     * @param as AT_DECISION, or NOW where nothing was decided
     */
    @Serdeable
    public record Result(
            @Nullable Integer rank,
            int of,
            @Nullable Double mean,
            int reviews,
            @Nullable Double standardDeviation,
            String formula,
            int rulesVersion,
            int minimumReviews,
            List<igf.api.review.Criterion> criteria,
            String as) {}

    /**
     * What the rank was computed from.
     *
     * @param normalisation NONE, CENTRED, Z_SCORE
     * @param ties what decides between proposals of the same mean, in this order
     * @param ballots of its own reviewers
     * @param field every proposal of the ranking
     */
    @Serdeable
    public record Ranking(
            String formula,
            String normalisation,
            int rulesVersion,
            int minimumReviews,
            List<String> ties,
            List<igf.api.review.Criterion> criteria,
            List<Ballot> ballots,
            List<Compared> field) {}

    /** Scores by criterion. */
    @Serdeable
    public record Ballot(
            String reviewer,
            Map<String, Integer> scores,
            @Nullable Double mean) {}

    /** A proposal by its number: nothing of what it says. */
    @Serdeable
    public record Compared(
            int number,
            @Nullable Double mean,
            int reviews,
            @Nullable Boolean firstTime,
            @Nullable Boolean developingLead,
            @Nullable Integer themeShare,
            @Nullable Instant submittedAt) {}

    /** What slots and quotas said of it, with what was accepted by then. */
    @Serdeable
    public record Quotas(
            @Nullable Integer slots,
            @Nullable String theme,
            @Nullable Integer quota,
            int acceptedBefore,
            int acceptedBeforeOfTheme,
            @Nullable Boolean withinSlotsByRank) {}

    /**
     * What a decision was, or what became of it. What does not belong to its outcome is null.
     *
     * @param outcome as {@link igf.api.decision.DecisionBody} has it, or UNDONE, LAPSED, MERGED, MERGE_UNDONE
     * @param into the proposal that it was merged with
     * @param unmet conditions of one that lapsed
     */
    @Serdeable
    public record Decided(
            Instant at,
            String by,
            String outcome,
            @Nullable String into,
            @Nullable String reason,
            @Nullable List<String> conditions,
            @Nullable Instant dueAt,
            @Nullable Integer rulesVersion,
            @Nullable List<Reason> reasons,
            @Nullable String comments,
            @Nullable Integer place,
            @Nullable Cause cause,
            @Nullable List<String> unmet) {}

    /** What was found of a condition. */
    @Serdeable
    public record Judged(
            Instant at,
            String by,
            int number,
            String condition,
            boolean met,
            @Nullable String note,
            @Nullable Integer rulesVersion) {}

    /** @param what FILED, UPHELD, DISMISSED */
    @Serdeable
    public record Appeal(
            Instant at,
            String by,
            String what,
            @Nullable String outcome,
            @Nullable String reason,
            @Nullable Integer rulesVersion) {}

    /** @param what MERGED, MERGE_UNDONE */
    @Serdeable
    public record Merged(Instant at, String by, String what, String proposalId, int number) {}

    /** What a reviewer wrote. @param on REVIEW, RECUSAL */
    @Serdeable
    public record Remark(String reviewer, String on, String text) {}
}
