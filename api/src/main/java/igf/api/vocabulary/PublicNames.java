package igf.api.vocabulary;

/** The people whom the public pages of an edition name. */
public enum PublicNames {
    /** Everybody on a released roster who has not declined. */
    LISTED,
    /** Of the speakers, moderators and rapporteurs only those who have confirmed. */
    CONFIRMED
}
