package igf.api.message;

/** The people who get the mails of a kind. */
public enum MailReader {
    /** The organizers of the proposal. */
    ORGANIZERS,
    /** The organizers of the proposal, and the people who were invited to it. */
    ORGANIZERS_AND_INVITED,
    /** The person who is named on a roster. */
    NAMED,
    /** The reviewer. */
    REVIEWER,
    /** Everybody who is named in the session. */
    SESSION,
    /** The registered person. */
    PARTICIPANT,
    /** The rapporteurs and the organizers of the session. */
    WRITERS,
    /** The rapporteurs of the session, or the organizers if it has none. */
    RAPPORTEURS,
    /** The holder of the address that somebody entered. */
    ADDRESS
}
