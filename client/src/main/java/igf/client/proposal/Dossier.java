// Long: one description for each member of a dossier.
package igf.client.proposal;

import igf.api.decision.Cause;
import igf.api.decision.Reason;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The record of a decision. To verify the signature, use the text from {@link SelectionApi#readSignedDossier}. Ids of
 * reviewers are pseudonyms within the edition.
 *
 * @param form {@code igf-dossier-1}; a new structure gets a new form
 * @param number null before submission
 * @param missingReviews assigned reviewers without a review
 * @param result the result on which the decision was based
 * @param ranking the input of the result
 * @param quotaEffect how full the programme was before the decision
 * @param decisions in order, including those that were undone
 * @param lineage proposals that were merged into this one
 * @param hash SHA-256 in hex of all members before it
 * @param signature Ed25519 signature over these members and the hash
 * @param remarks remarks of reviewers; not covered by hash and signature, because they disappear when their author is
 *         erased
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
        List<MergeSuggestion> mergeWith,
        Result result,
        Ranking ranking,
        Quotas quotaEffect,
        List<Decision> decisions,
        List<ConditionJudgement> conditions,
        List<Appeal> appeals,
        List<Merger> lineage,
        String hash,
        String signature,
        List<Remark> remarks) {

    /** The submission, with the hash of the submitted content as in its receipt. */
    @Serdeable
    public record Submission(Instant at, String by, int number, String contentHash, int rulesVersion) {}

    /**
     * The last screening.
     *
     * @param outcome IN, OUT, OVERRULED, UNDONE
     * @param criteria the criteria at that time
     */
    @Serdeable
    public record Screening(
            Instant at,
            String by,
            String outcome,
            @Nullable String note,
            @Nullable Integer rulesVersion,
            List<Criterion> criteria,
            List<EarlierScreening> earlier) {}

    @Serdeable
    public record Criterion(String rule, String name) {}

    @Serdeable
    public record EarlierScreening(
            Instant at,
            String by,
            String outcome,
            @Nullable String note,
            @Nullable Integer rulesVersion) {}

    /**
     * The assignment of reviewers.
     *
     * @param missing number of reviewers that could not be found
     */
    @Serdeable
    public record Round(
            Instant at, String by, List<AssignedReviewer> assignments, List<Exclusion> exclusions, int missing) {}

    /** An assigned reviewer, and the reasons for them, as in {@link igf.api.round.HandedOut.Why}. */
    @Serdeable
    public record AssignedReviewer(
            String reviewer, List<String> subthemes, boolean anyTheme, int loadBefore, boolean newGroup) {}

    /** A person who must not review the proposal. */
    @Serdeable
    public record Exclusion(String reviewer, String conflict) {}

    /**
     * A review that counts.
     *
     * @param revision null for a restored review
     * @param rewind the cause of the restoration
     * @param mean weighted mean of the scores
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

    /**
     * A recusal.
     *
     * @param scored whether a score was removed with it
     */
    @Serdeable
    public record Recusal(String reviewer, Instant at, boolean scored) {}

    /**
     * A proposal that reviewers would merge with this one.
     *
     * @param ticks number of such reviewers
     */
    @Serdeable
    public record MergeSuggestion(String proposalId, int ticks) {}

    /**
     * The place in the ranking.
     *
     * @param rank from 1; null with too few reviews
     * @param of number of proposals with a rank
     * @param as AT_DECISION, or NOW if nothing was decided
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
     * The input of the ranking.
     *
     * @param normalisation NONE, CENTRED, Z_SCORE
     * @param ties criteria for proposals of the same mean, in this order
     * @param ballots scores of this proposal's reviewers
     * @param field all proposals of the ranking
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
            List<ComparedProposal> field) {}

    /** Scores by criterion. */
    @Serdeable
    public record Ballot(
            String reviewer,
            Map<String, Integer> scores,
            @Nullable Double mean) {}

    /** A proposal of the ranking, by its number only. */
    @Serdeable
    public record ComparedProposal(
            int number,
            @Nullable Double mean,
            int reviews,
            @Nullable Boolean firstTime,
            @Nullable Boolean developingLead,
            @Nullable Integer themeShare,
            @Nullable Instant submittedAt) {}

    /** The effect of slots and quotas, with the numbers of proposals accepted before. */
    @Serdeable
    public record Quotas(
            @Nullable Integer slots,
            @Nullable String theme,
            @Nullable Integer quota,
            int acceptedBefore,
            int acceptedBeforeOfTheme,
            @Nullable Boolean withinSlotsByRank) {}

    /**
     * A decision, or a later event about it. Members that do not belong to its outcome are null.
     *
     * @param outcome as in {@link igf.api.decision.DecisionBody}, or UNDONE, LAPSED, MERGED, MERGE_UNDONE
     * @param into the proposal into which it was merged
     * @param unmet conditions of a lapsed decision
     */
    @Serdeable
    public record Decision(
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

    @Serdeable
    public record ConditionJudgement(
            Instant at,
            String by,
            int number,
            String condition,
            boolean met,
            @Nullable String note,
            @Nullable Integer rulesVersion) {}

    /** @param what FILED, UPHELD, DISMISSED, or CLOSED when the decision was undone */
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
    public record Merger(Instant at, String by, String what, String proposalId, int number) {}

    /**
     * A reviewer's remark.
     *
     * @param on REVIEW, RECUSAL
     */
    @Serdeable
    public record Remark(String reviewer, String on, String text) {}
}
