package igf.api.proposal;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.decision.Cause;
import igf.api.decision.DecisionOutcome;
import igf.api.decision.Reason;
import igf.api.receipt.ReceiptShown;
import igf.api.roster.FormerEntryShown;
import igf.api.roster.RosterBreach;
import igf.api.roster.RosterEntryShown;
import igf.api.roster.RosterRole;
import igf.api.roster.RosterState;
import igf.api.screening.FailedCriterion;
import igf.api.screening.ScreeningOutcome;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal. Missing texts are null, missing lists are empty.
 *
 * @param id id of the proposal
 * @param edition slug of its edition
 * @param state stage of the proposal
 * @param number its number in its edition; null before the first submission
 * @param title title, in one line
 * @param subthemes ids of the edition's subthemes, or names that the edition does not know
 * @param format format of the session
 * @param policyQuestions questions that the session is to answer
 * @param sdgs numbers of Sustainable Development Goals, 1 to 17, ascending
 * @param sdgTargets their targets, as {@code 9.1} or {@code 9.a}
 * @param description description; an empty line separates paragraphs
 * @param outcomes expected outcomes
 * @param hybrid answers to the edition's questions on hybrid participation, in the order of the questions
 * @param messages relation to messages of earlier forums
 * @param tools tools for online participation
 * @param gain what participants gain from the session
 * @param formatDescription description of the format
 * @param backgroundPaper address or text of a background paper
 * @param earlierReport report of an earlier session
 * @param relevanceToTheme relevance to the edition's theme
 * @param relevanceToGovernance relevance to Internet governance
 * @param interventions how the audience takes part
 * @param diversity diversity of the speakers
 * @param sdgExplanation why these goals were chosen
 * @param website address of a web page about the session, http or https
 * @param roster its people, one entry for each role
 * @param rosterState whether the roster meets the edition's minimum; null for a draft
 * @param rosterBreaches requirements of the edition's minimum that the roster does not meet
 * @param formerRoster people who left the roster after submission
 * @param openPoints values to add or confirm; they inform only, and the edition's rules decide what a submission needs
 * @param unassigned lines of a pasted page that no field matches
 * @param sections texts of a pasted page whose labels have no field
 * @param source the pasted page of the draft; null without one
 * @param receipt receipt of the submission; null before the first
 * @param screening the screening; null before it
 * @param decision the decision; null before it. Only the secretariat sees a decision that is not announced
 * @param placeKept whether it keeps its place after its decision was undone; only in responses to the secretariat
 * @param sessionId id of its session; null if there is none
 * @param mergedInto id of the proposal that it was merged into; null if it was not merged
 * @param hints possible mistakes
 * @param tookIn proposals that were merged into it, with their people
 * @param written how many people get mails about it
 * @param version number of its changes, from 0; {@code If-Match} compares it
 * @param updatedAt when it was changed last; not in the answer to a change
 */
public record ProposalShown(
        UUID id,
        String edition,
        Stage state,
        @Nullable Integer number,
        @Nullable String title,
        List<String> subthemes,
        ChosenFormat format,
        List<String> policyQuestions,
        List<Integer> sdgs,
        List<String> sdgTargets,
        @Nullable String description,
        @Nullable String outcomes,
        List<String> hybrid,
        @Nullable String messages,
        @Nullable String tools,
        @Nullable String gain,
        @Nullable String formatDescription,
        @Nullable String backgroundPaper,
        @Nullable String earlierReport,
        @Nullable String relevanceToTheme,
        @Nullable String relevanceToGovernance,
        @Nullable String interventions,
        @Nullable String diversity,
        @Nullable String sdgExplanation,
        @Nullable String website,
        List<RosterEntryShown> roster,
        @Nullable RosterState rosterState,
        List<RosterBreach> rosterBreaches,
        List<FormerEntryShown> formerRoster,
        List<OpenPoint> openPoints,
        List<String> unassigned,
        List<Section> sections,
        @Nullable Source source,
        @Nullable ReceiptShown receipt,
        @Nullable Screening screening,
        @Nullable Decision decision,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean placeKept,
        @Nullable UUID sessionId,
        @Nullable UUID mergedInto,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Hint> hints,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TookIn> tookIn,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WrittenTo written,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant updatedAt) {

    /**
     * A proposal that was merged into this one.
     *
     * @param proposalId id of that proposal
     * @param number number of that proposal in the edition
     * @param title title of that proposal
     * @param people people on its roster, who can be added to this one
     */
    public record TookIn(UUID proposalId, int number, String title, List<Brought> people) {}

    /**
     * A person on the roster of a proposal that was merged into this one.
     *
     * @param entry id of the entry there
     * @param role role in that session
     * @param name {@code (erased)} for an erased person, null if unknown
     * @param affiliation as on that roster
     * @param takenAs id of the entry on this roster; null until the person is added
     */
    public record Brought(
            UUID entry,
            @Schema(implementation = RosterRole.class) String role,
            @Nullable String name,
            @Nullable String affiliation,
            @Nullable UUID takenAs) {}

    /**
     * A part of a pasted page for which there is no field.
     *
     * @param kind code of the part
     * @param label label on the page
     * @param text under that label; {@code (erased)} after a person named in it was erased
     */
    public record Section(
            String kind, String label, @Nullable String text) {}

    /**
     * The page that a draft was read from.
     *
     * @param editionGuess probable year of the forum; null if unknown
     * @param number number of the proposal in that year
     * @param sessionType as in the page's title, like {@code WS}
     * @param subthemes as worded on the page
     * @param hints codes of possible problems in the text
     * @param text the pasted page; null for everybody except its organizers
     */
    public record Source(
            @Nullable Integer editionGuess,
            @Nullable Integer number,
            @Nullable String sessionType,
            List<String> subthemes,
            List<String> hints,
            @Nullable String text) {}

    /**
     * The secretariat's finding whether the proposal meets the formal criteria.
     *
     * @param outcome IN or OUT
     * @param note the secretariat's note; only in responses to the secretariat
     * @param at time of the screening
     * @param failed the criteria that it did not meet
     * @param overruledBecause why it was let in after it had been screened out; null if it was not
     * @param rulesVersion the version of the rules of the finding or the overruling; null if not stored
     */
    public record Screening(
            ScreeningOutcome outcome,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Optional<String> note,

            Instant at,
            List<FailedCriterion> failed,
            @Nullable String overruledBecause,
            @Nullable Integer rulesVersion) {}

    /**
     * The decision on the proposal.
     *
     * @param outcome accepted, with conditions or without, declined, or in reserve
     * @param reason reason in words
     * @param conditions what must still be done, in words
     * @param dueAt deadline of the conditions; null if there are none
     * @param reasons the edition's standard reasons
     * @param comments sent to the organizers
     * @param place place on the reserve list, the lowest first; null is the end
     * @param cause its cause; null if the secretariat decided on this proposal alone
     * @param rulesVersion the version of the rules that it was decided under
     * @param at time of the decision
     * @param announced whether it is announced; only the secretariat sees other decisions
     * @param announcedAt when it was announced; null before
     * @param appealUntil until when its organizers can appeal against it; null if they cannot, or at any time
     */
    public record Decision(
            DecisionOutcome outcome,
            String reason,
            List<String> conditions,
            @Nullable Instant dueAt,
            List<Reason> reasons,
            @Nullable String comments,
            @Nullable Integer place,
            @Nullable Cause cause,
            int rulesVersion,
            Instant at,
            boolean announced,
            @Nullable Instant announcedAt,
            @Nullable Instant appealUntil) {}
}
