package igf.proposal.rules.form;

import java.util.Optional;

/**
 * The fields of forms. A constant's name is its code in {@code compulsory}, {@code asked} and {@code limits}.
 * <p>Fields of a proposal have a JSON pointer into its representation; fields of a person are members of each roster
 * entry.
 */
public enum Field {
    TITLE(Kind.TEXT, "/title"),
    SUBTHEMES(Kind.LIST, "/subthemes"),
    FORMAT(Kind.CHOICE, "/format"),
    POLICY_QUESTIONS(Kind.LIST, "/policyQuestions"),
    DESCRIPTION(Kind.TEXT, "/description"),
    OUTCOMES(Kind.TEXT, "/outcomes"),
    MESSAGES(Kind.TEXT, "/messages"),
    SDGS(Kind.LIST, "/sdgs"),
    SDG_TARGETS(Kind.LIST, "/sdgTargets"),
    HYBRID(Kind.LIST, "/hybrid"),
    TOOLS(Kind.TEXT, "/tools"),
    GAIN(Kind.TEXT, "/gain"),
    FORMAT_DESCRIPTION(Kind.TEXT, "/formatDescription"),
    BACKGROUND_PAPER(Kind.TEXT, "/backgroundPaper"),
    EARLIER_REPORT(Kind.TEXT, "/earlierReport"),
    RELEVANCE_TO_THEME(Kind.TEXT, "/relevanceToTheme"),
    RELEVANCE_TO_GOVERNANCE(Kind.TEXT, "/relevanceToGovernance"),
    INTERVENTIONS(Kind.TEXT, "/interventions"),
    DIVERSITY(Kind.TEXT, "/diversity"),
    SDG_EXPLANATION(Kind.TEXT, "/sdgExplanation"),
    WEBSITE(Kind.TEXT, "/website"),

    ORGANIZERS(Kind.ROSTER, "/roster"),
    SPEAKERS(Kind.ROSTER, "/roster"),
    MODERATOR(Kind.ROSTER, "/roster"),
    ONLINE_MODERATOR(Kind.ROSTER, "/roster"),
    RAPPORTEUR(Kind.ROSTER, "/roster"),

    EMAIL(Kind.PERSON, "/email"),
    GENDER(Kind.PERSON, "/gender"),
    ATTENDANCE(Kind.PERSON, "/attendance"),
    AFFILIATION(Kind.PERSON, "/affiliation"),
    STAKEHOLDER_GROUP(Kind.PERSON, "/stakeholderGroup"),
    REGION(Kind.PERSON, "/region"),
    COUNTRY(Kind.PERSON, "/country"),

    /** Until 2017 the form asked only contact persons for personal data: here, the organizers on the roster. */
    CONTACT_EMAIL(Kind.CONTACT, "/email"),
    CONTACT_GENDER(Kind.CONTACT, "/gender"),
    CONTACT_AFFILIATION(Kind.CONTACT, "/affiliation"),
    CONTACT_STAKEHOLDER_GROUP(Kind.CONTACT, "/stakeholderGroup"),
    CONTACT_COUNTRY(Kind.CONTACT, "/country");

    /**
     * The kind of a field, which determines its limits: words and characters for TEXT and LIST items, counts for LIST
     * and ROSTER.
     */
    public enum Kind {
        TEXT,
        LIST,
        CHOICE,
        ROSTER,
        PERSON,
        CONTACT
    }

    private final Kind kind;
    private final String pointer;

    Field(Kind kind, String pointer) {
        this.kind = kind;
        this.pointer = pointer;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the JSON pointer into the proposal; for PERSON and CONTACT, into one roster entry. */
    public String pointer() {
        return pointer;
    }

    /** Returns the field of a person that a CONTACT field asks of organizers; empty for other kinds. */
    public Optional<Field> personField() {
        return kind == Kind.CONTACT ? Optional.of(valueOf(name().substring("CONTACT_".length()))) : Optional.empty();
    }
}
