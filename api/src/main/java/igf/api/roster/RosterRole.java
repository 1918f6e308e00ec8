package igf.api.roster;

/** What a person does in a session. */
public enum RosterRole {
    ORGANIZER,
    SPEAKER,
    MODERATOR,
    ONLINE_MODERATOR,
    RAPPORTEUR
}
