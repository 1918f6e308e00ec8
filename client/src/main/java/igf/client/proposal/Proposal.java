package igf.client.proposal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A workshop that somebody proposes.
 *
 * @param state DRAFT, SUBMITTED and so on
 * @param number given at submission, null before
 * @param hybrid answers to the questions about onsite and online, in order
 * @param openPoints what is still missing or unclear in a draft
 * @param unassigned lines of the pasted page that belong to no field
 * @param receipt that it was handed in, null if it never was
 * @param screening null as long as it was not screened
 * @param decision null as long as nothing was decided
 * @param sessionId the session that came of it
 * @param mergedInto the proposal that it goes on in
 * @param tookIn proposals that were merged into it; null in lists
 */
@Serdeable
public record Proposal(
        String id,
        String state,
        @Nullable Integer number,
        @Nullable String title,
        @Nullable List<String> subthemes,
        @Nullable Format format,
        @Nullable List<String> policyQuestions,
        @Nullable List<Integer> sdgs,
        @Nullable List<String> sdgTargets,
        @Nullable String description,
        @Nullable String outcomes,
        @Nullable List<String> hybrid,
        @Nullable List<RosterEntry> roster,
        @Nullable List<OpenPoint> openPoints,
        @Nullable List<String> unassigned,
        @Nullable Source source,
        @Nullable Receipt receipt,
        @Nullable Screened screening,
        @Nullable Decided decision,
        @Nullable String sessionId,
        @Nullable String mergedInto,
        @Nullable List<TookIn> tookIn) {

    /**
     * The shape of the session.
     *
     * @param type ROUND_TABLE, PANEL, DEBATE, BIRDS_OF_A_FEATHER, BREAK_OUT, FLASH, OTHER …
     * @param layout CIRCLE, U_SHAPE, AUDITORIUM, CLASSROOM, FLEXIBLE
     */
    @Serdeable
    public record Format(
            @Nullable String type,
            @Nullable String layout,
            @Nullable Integer minutes) {}

    /** A proposal that was merged into this one, with the people whom it brought. */
    @Serdeable
    public record TookIn(String proposalId, int number, String title, List<Brought> people) {}

    /**
     * Somebody on the roster of a merged proposal.
     *
     * @param entry id of the entry there
     * @param takenAs id of the entry on this roster, null as long as the person was not taken over
     */
    @Serdeable
    public record Brought(
            String entry,
            String role,
            @Nullable String name,
            @Nullable String affiliation,
            @Nullable String takenAs) {}

    /** Something for the organizers to look at. */
    @Serdeable
    public record OpenPoint(
            String code, @Nullable String pointer, @Nullable String detail) {}

    /**
     * Where a pasted draft comes from.
     *
     * @param hints codes of what the reader noticed
     * @param text the page as it was pasted; for its organizers only
     */
    @Serdeable
    public record Source(
            @Nullable Integer editionGuess,
            @Nullable Integer number,
            @Nullable List<String> subthemes,
            @Nullable List<String> hints,
            @Nullable String text) {}

    /** What is sent for a new draft; everything may be added later. */
    @Serdeable
    public record Draft(
            @Nullable String title,
            @Nullable List<String> subthemes,
            @Nullable Format format,
            @Nullable List<String> policyQuestions,
            @Nullable List<Integer> sdgs,
            @Nullable List<String> sdgTargets,
            @Nullable String description,
            @Nullable String outcomes,
            @Nullable List<String> hybrid,
            @Nullable List<RosterEntry.New> roster) {}

    /** That it was handed in. */
    @Serdeable
    public record Submitted(int number, String state, Receipt receipt) {}

    /**
     * Proof that a proposal was handed in, and in what form.
     *
     * @param contentHash SHA-256 (hex) of the text that was handed in
     * @param rulesVersion the version of the edition's rules that it is bound to
     * @param signature Ed25519, base64
     */
    @Serdeable
    public record Receipt(int number, Instant submittedAt, String contentHash, int rulesVersion, String signature) {}

    /**
     * Whether it meets the formal criteria, as the secretariat found.
     *
     * @param outcome IN, OUT
     * @param note the secretariat's own, null for others
     * @param failed the criteria that it did not meet
     * @param overruledBecause why it was let in after it had been screened out
     */
    @Serdeable
    public record Screened(
            String outcome,
            @Nullable String note,
            Instant at,
            @Nullable List<Failed> failed,
            @Nullable String overruledBecause,
            @Nullable Integer rulesVersion) {}

    /** A minimum criterion that was found not to be met. */
    @Serdeable
    public record Failed(String rule, String name, String evidence) {}

    /**
     * What became of it.
     *
     * @param outcome ACCEPTED, ACCEPTED_WITH_CONDITIONS, DECLINED, RESERVE
     * @param conditions what must still be done, until {@code dueAt}
     * @param reasons the edition's standard reasons
     * @param place on the reserve list, the lowest first; null is the end
     * @param cause null if it was decided by itself
     */
    @Serdeable
    public record Decided(
            String outcome,
            String reason,
            @Nullable List<String> conditions,
            @Nullable Instant dueAt,
            @Nullable List<Reason> reasons,
            @Nullable String comments,
            @Nullable Integer place,
            @Nullable Cause cause,
            int rulesVersion,
            Instant at) {}

    /** A standard reason of the edition. */
    @Serdeable
    public record Reason(String code, String text) {}

    /** @param kind BATCH, PROMOTION, CONDITIONS_MET, APPEAL, MERGE_UNDONE @param by what it follows from */
    @Serdeable
    public record Cause(String kind, @Nullable String by) {}
}
