package igf.proposal.paste;

import igf.api.proposal.FormatType;
import igf.api.proposal.Layout;
import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Gender;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a pasted page says. Missing values are null or empty, never guessed without a trace.
 *
 * @param subthemes as worded on the page; which subthemes of an edition they are is for its rules to say
 * @param policyQuestions without their bullet or number
 * @param sdgs goals 1 to 17, ascending: those listed, and those of listed targets
 * @param sdgTargets numbers of targets ("8.a")
 * @param sdgExplanation the prose that stands beside them
 * @param description paragraphs, separated by an empty line
 * @param outcomes like the description
 * @param hybrid answers in the order of the form's questions; empty text where one is unanswered
 * @param messages connection with previous messages (2022)
 * @param tools tools for online participation, as worded
 * @param sections everything else that stood under a label of its own, in the order of the page
 * @param hints what the text makes one wonder about; nothing was changed because of it
 * @param evidence for each value: which lines it was read from, how, and how surely
 * @param unassigned lines that are in no field
 */
public record PastedProposal(
        @Nullable String title,
        Format format,
        List<String> subthemes,
        List<String> policyQuestions,
        List<Integer> sdgs,
        List<String> sdgTargets,
        @Nullable String sdgExplanation,
        @Nullable String description,
        @Nullable String outcomes,
        List<String> hybrid,
        @Nullable String messages,
        @Nullable String tools,
        List<Section> sections,
        List<RosterEntry> roster,
        List<OpenPoint> openPoints,
        List<Hint> hints,
        List<Evidence> evidence,
        List<String> unassigned,
        Source source) {

    /**
     * How the session is to be run.
     *
     * @param minutes length of the session
     * @param description what was written about the format, or its name where it is none of the list
     */
    public record Format(
            @Nullable FormatType type,
            @Nullable Layout layout,
            @Nullable Integer minutes,
            @Nullable String description) {}

    /** One role of one person. Entries of the same name complete each other: what one of them says holds for all. */
    public record RosterEntry(
            RosterRole role,
            @Nullable String name,
            @Nullable String email,
            @Nullable String affiliation,
            @Nullable StakeholderGroup stakeholderGroup,
            @Nullable Region region,
            @Nullable String country,
            @Nullable Gender gender,
            @Nullable Attendance attendance) {}

    /**
     * A block of the page that is no field of its own.
     *
     * @param kind name of the section, for programs: GAIN, INTERVENTIONS, ROOM, …
     * @param label as the page had it; empty where it was lost
     */
    public record Section(String kind, String label, String text) {}

    /**
     * Something a person has to add or confirm.
     *
     * @param pointer RFC 6901, into the proposal's JSON
     */
    public record OpenPoint(Code code, String pointer, String detail) {
        /** Stable names, part of the REST API. */
        public enum Code {
            TITLE_MISSING,
            THEME_MISSING,
            FORMAT_MISSING,
            DURATION_MISSING,
            POLICY_QUESTIONS_MISSING,
            DESCRIPTION_MISSING,
            HYBRID_MISSING,
            HYBRID_ANSWER_MISSING,
            ORGANIZER_MISSING,
            SPEAKER_MISSING,
            MODERATOR_MISSING,
            ROLE_ASSUMED,
            NAME_MISSING,
            EMAIL_MISSING,
            STAKEHOLDER_GROUP_MISSING,
            REGION_MISSING,
            GENDER_MISSING,
            ATTENDANCE_MISSING
        }
    }

    /** Something worth a look, for information. */
    public record Hint(Code code, String pointer, String detail) {
        /** Stable names, part of the REST API. */
        public enum Code {
            POSSIBLE_EXPECTED_OUTCOMES,
            FORMAT_CONTRADICTION,
            PROMISED_GROUP_MISSING,
            SAME_PERSON_ONLINE_MODERATOR_AND_RAPPORTEUR,
            ROLES_UNCLEAR,
            TITLE_GUESSED,
            /** What was no text became a sign for it, or a blank */
            CHARACTERS_REPLACED,
            DOUBLED_LINES_UNDONE
        }
    }

    /**
     * HIGH: a label or an unmistakable shape said so. MEDIUM: the order of the page. LOW: a guess to be confirmed.
     */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * Where a value was read from, and how surely.
     *
     * @param pointer RFC 6901, into this proposal
     * @param firstLine counted from 1 in the pasted text
     * @param rule why it was read so
     */
    public record Evidence(String pointer, int firstLine, int lastLine, Confidence confidence, String rule) {}

    /**
     * The page itself.
     *
     * @param editionGuess year of the forum
     * @param number of the proposal in that year
     * @param sessionType as in the title: "WS", "Town Hall"
     * @param subthemes the same wordings as the proposal's
     * @param hints codes of the proposal's hints
     * @param text as it was pasted
     */
    public record Source(
            @Nullable Integer editionGuess,
            @Nullable Integer number,
            @Nullable String sessionType,
            List<String> subthemes,
            List<Hint.Code> hints,
            String text) {}
}
