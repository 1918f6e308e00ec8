package igf.api.message;

/** A group of kinds of mails, by the part of an edition that they belong to. */
public enum MailGroup {
    /** Proposals and the people on their rosters, until the decision. */
    CALL,
    /** Screening, reviews, decisions, conditions, mergers and appeals. */
    SELECTION,
    /** Sessions in the programme. */
    PROGRAMME,
    /** Registrations and seats. */
    EVENT,
    /** Reports on sessions. */
    REPORTS,
    /** Links to sign in. */
    ACCESS
}
