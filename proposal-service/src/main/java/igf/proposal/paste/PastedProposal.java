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
 * The content of a pasted page. Missing values are null or empty; every guess is recorded as evidence.
 *
 * @param subthemes as worded on the page; the edition's rules decide which subthemes they match
 * @param policyQuestions without their bullet or number
 * @param sdgs goals 1 to 17, ascending: those listed, and those of listed targets
 * @param sdgTargets numbers of targets ("8.a")
 * @param description paragraphs, separated by an empty line
 * @param outcomes paragraphs, separated by an empty line
 * @param hybrid answers in the order of the form's questions; empty text for an unanswered one
 * @param messages connection with previous messages (2022)
 * @param tools tools for online participation, as worded
 * @param sections all other labelled texts, in the order of the page
 * @param hints possible problems, for information
 * @param evidence evidence for each value: its lines, the rule and the confidence
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
     * The format of the session.
     *
     * @param minutes length of the session
     * @param description text about the format, or the name of a format that is not in the list
     */
    public record Format(
            @Nullable FormatType type,
            @Nullable Layout layout,
            @Nullable Integer minutes,
            @Nullable String description) {}

    /** One role of one person. Entries with the same name complete each other. */
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
     * A block of the page without a field of its own.
     *
     * @param kind code of the section: GAIN, INTERVENTIONS, ROOM, …
     * @param label as on the page; empty if it was lost
     */
    public record Section(String kind, String label, String text) {}

    /**
     * A value that a person must add or confirm.
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

    /** A possible problem, for information. */
    public record Hint(Code code, String pointer, String detail) {
        /** Stable names, part of the REST API. */
        public enum Code {
            POSSIBLE_EXPECTED_OUTCOMES,
            FORMAT_CONTRADICTION,
            PROMISED_GROUP_MISSING,
            SAME_PERSON_ONLINE_MODERATOR_AND_RAPPORTEUR,
            ROLES_UNCLEAR,
            TITLE_GUESSED,
            /** Invalid characters became a replacement character or a blank */
            CHARACTERS_REPLACED,
            DOUBLED_LINES_UNDONE
        }
    }

    /**
     * HIGH: a label or an unmistakable shape. MEDIUM: the order of the page. LOW: a guess that a person must confirm.
     */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /**
     * The source of a value, and the confidence in it.
     *
     * @param pointer RFC 6901, into this proposal
     * @param firstLine counted from 1 in the pasted text
     */
    public record Evidence(String pointer, int firstLine, int lastLine, Confidence confidence, String rule) {}

    /**
     * The pasted page.
     *
     * @param editionGuess year of the forum
     * @param number number of the proposal in that year
     * @param sessionType as in the title: "WS", "Town Hall"
     * @param subthemes the same texts as the proposal's
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
