package igf.api.roster;

/** A person's role in a session. A person with several roles has a roster entry for each. */
public enum RosterRole {
    ORGANIZER,
    SPEAKER,
    MODERATOR,
    ONLINE_MODERATOR,
    RAPPORTEUR
}
