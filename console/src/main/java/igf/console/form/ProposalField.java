package igf.console.form;

import static igf.console.form.ProposalField.Kind.ANSWERS;
import static igf.console.form.ProposalField.Kind.CHOICES;
import static igf.console.form.ProposalField.Kind.LINE;
import static igf.console.form.ProposalField.Kind.TEXT;

/** The fields that the form of a proposal asks for, in order. A constant's name is its code in an edition's rules. */
public enum ProposalField {
    TITLE("title", LINE),
    SUBTHEMES("subthemes", CHOICES),
    FORMAT("format", Kind.FORMAT),
    FORMAT_DESCRIPTION("formatDescription", TEXT),
    DESCRIPTION("description", TEXT),
    POLICY_QUESTIONS("policyQuestions", Kind.TEXTS),
    RELEVANCE_TO_THEME("relevanceToTheme", TEXT),
    RELEVANCE_TO_GOVERNANCE("relevanceToGovernance", TEXT),
    OUTCOMES("outcomes", TEXT),
    GAIN("gain", TEXT),
    MESSAGES("messages", TEXT),
    HYBRID("hybrid", ANSWERS),
    INTERVENTIONS("interventions", TEXT),
    TOOLS("tools", TEXT),
    DIVERSITY("diversity", TEXT),
    SDGS("sdgs", CHOICES),
    SDG_TARGETS("sdgTargets", Kind.TARGETS),
    SDG_EXPLANATION("sdgExplanation", TEXT),
    BACKGROUND_PAPER("backgroundPaper", TEXT),
    EARLIER_REPORT("earlierReport", TEXT),
    WEBSITE("website", LINE);

    public enum Kind {
        LINE,
        TEXT,
        /** Several texts; empty ones are dropped. */
        TEXTS,
        /** Several texts, one for each question; an empty one keeps its position. */
        ANSWERS,
        CHOICES,
        /** Type, layout and minutes; each may be empty. */
        FORMAT,
        /** Short codes on one line. */
        TARGETS
    }

    private final String id;
    private final Kind kind;

    ProposalField(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    /** Returns its name in JSON and in forms, which is also the id of its HTML element. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the pointer of an error refers to this field or into it. */
    public boolean contains(String pointer) {
        return pointer.equals("/" + id) || pointer.startsWith("/" + id + "/");
    }

    boolean acceptsPastedLines() {
        return kind == Kind.TEXT || kind == Kind.TEXTS || kind == Kind.ANSWERS || kind == Kind.LINE;
    }
}
