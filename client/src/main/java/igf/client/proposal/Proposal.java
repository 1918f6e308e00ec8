package igf.client.proposal;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;

/**
 * A workshop that somebody proposes.
 *
 * @param state DRAFT, SUBMITTED and so on
 * @param number given at submission, null before
 * @param hybrid answers to the questions about onsite and online, in order
 * @param openPoints what is still missing or unclear in a draft
 * @param unassigned lines of the pasted page that belong to no field
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
        @Nullable Source source) {

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

    /** Something for the organizers to look at. */
    @Serdeable
    public record OpenPoint(
            String code, @Nullable String pointer, @Nullable String detail) {}

    /**
     * Where a pasted draft comes from.
     *
     * @param hints what the reader noticed, each with its code
     * @param text the page as it was pasted; for its organizers only
     */
    @Serdeable
    public record Source(
            @Nullable Integer editionGuess,
            @Nullable Integer number,
            @Nullable List<String> subthemes,
            @Nullable List<Object> hints,
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

    /** Proof that it was handed in; {@code receipt} holds content hash, time, rule version and a signature. */
    @Serdeable
    public record Submitted(int number, String state, Map<String, Object> receipt) {}
}
