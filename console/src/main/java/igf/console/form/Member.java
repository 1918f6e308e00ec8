package igf.console.form;

import static igf.console.form.Member.Kind.ANSWERS;
import static igf.console.form.Member.Kind.CHOICES;
import static igf.console.form.Member.Kind.LINE;
import static igf.console.form.Member.Kind.TEXT;

/** What a form asks of a proposal itself, in the order in which it asks. A constant's name is its code in an edition's rules. */
public enum Member {
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
    EARLIER_REPORT("earlierReport", TEXT);

    /** How it is asked. */
    public enum Kind {
        LINE,
        TEXT,
        /** Several texts; those left empty are none. */
        TEXTS,
        /** Several texts, each to a question of its own: an empty one keeps its place. */
        ANSWERS,
        CHOICES,
        /** Type, layout and minutes, each of which may be empty. */
        FORMAT,
        /** Short codes in one line. */
        TARGETS
    }

    private final String id;
    private final Kind kind;

    Member(String id, Kind kind) {
        this.id = id;
        this.kind = kind;
    }

    /** Its name in a proposal's JSON, in forms, and as an element of the page. */
    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether the pointer of a flaw is to this member or into it. */
    public boolean holds(String pointer) {
        return pointer.equals("/" + id) || pointer.startsWith("/" + id + "/");
    }

    boolean takesLines() {
        return kind == Kind.TEXT || kind == Kind.TEXTS || kind == Kind.ANSWERS || kind == Kind.LINE;
    }
}
