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
 * A proposal. A text that was not given is null, a list without items is empty.
 *
 * @param id of the proposal
 * @param edition slug of its edition
 * @param state where it stands
 * @param number in its edition, null before it is submitted first
 * @param title in one line
 * @param subthemes ids of the edition's subthemes, or a wording that the edition does not know (yet)
 * @param format how the session is to be held
 * @param policyQuestions what it is to answer
 * @param sdgs numbers of Sustainable Development Goals, 1 to 17, ascending
 * @param sdgTargets their targets, as {@code 9.1} or {@code 9.a}
 * @param description what it is about; paragraphs, separated by an empty line
 * @param outcomes what is to come of it
 * @param hybrid answers to the edition's questions on hybrid participation, in their order
 * @param messages to be drawn from it
 * @param tools for online participation
 * @param gain what participants get from it
 * @param formatDescription in words
 * @param backgroundPaper address or text
 * @param earlierReport of a session before
 * @param relevanceToTheme to the edition's theme
 * @param relevanceToGovernance to Internet governance
 * @param interventions how the floor takes part
 * @param diversity of who speaks
 * @param sdgExplanation why these goals
 * @param roster its people, each in one role
 * @param rosterState whether the roster meets the edition's minimum; null of a draft
 * @param rosterBreaches what the roster lacks of the edition's minimum
 * @param formerRoster who was on the roster after submission and is no longer
 * @param openPoints what is still to be added or confirmed; for information, never a refusal
 * @param unassigned lines of a pasted page that found no field
 * @param sections texts of a pasted page under labels for which there is no field
 * @param source the page that a draft was read from, null if it was written by hand
 * @param receipt that it was submitted, null if it never was
 * @param screening null as long as it was not screened
 * @param decision null as long as nothing was decided; one that is not announced is shown to the secretariat only
 * @param placeKept whether its place is kept after a decision was undone: others than the secretariat do not have this member
 * @param sessionId the session that came of it, null if there is none
 * @param mergedInto the proposal that it goes on in, null if it was not merged
 * @param hints what a careful reader would notice; not in lists
 * @param tookIn proposals that were merged into it, with the people whom they brought; not in lists
 * @param written how many people get mails about it; not in lists
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable WrittenTo written) {

    /**
     * A proposal that was merged into this one.
     *
     * @param proposalId id of that proposal
     * @param number of that proposal in the edition
     * @param title of that proposal
     * @param people people on its roster, who can be added to this one
     */
    public record TookIn(UUID proposalId, int number, String title, List<Brought> people) {}

    /**
     * A person on the roster of a proposal that was merged into this one.
     *
     * @param entry id of the entry there
     * @param role in that session
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
     * @param kind its name, for programs
     * @param label as on the page
     * @param text under that label; {@code (erased)} once a person named in it was erased
     */
    public record Section(
            String kind, String label, @Nullable String text) {}

    /**
     * The page that a draft was read from.
     *
     * @param editionGuess probable year of the forum; null if the page does not show it
     * @param number of the proposal in that year
     * @param sessionType as in the page's title, like {@code WS}
     * @param subthemes as worded on the page
     * @param hints codes of points in the text that deserve a look
     * @param text the pasted page: for its organizers only, null for others
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
     * @param note the secretariat's own: others do not have this member
     * @param at when
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
     * @param reason in words
     * @param conditions what must still be done, in words
     * @param dueAt deadline of the conditions; null if there are none
     * @param reasons the edition's standard reasons
     * @param comments sent to the organizers
     * @param place on the reserve list, the lowest first; null is the end
     * @param cause the cause; null if the secretariat decided on this proposal alone
     * @param rulesVersion the version of the rules that it was decided under
     * @param at when
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
