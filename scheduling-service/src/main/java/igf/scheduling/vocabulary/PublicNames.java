package igf.scheduling.vocabulary;

import org.jspecify.annotations.Nullable;

/** Whom the public sees by name. */
public enum PublicNames {
    /** Everybody on a released roster who has not declined. */
    LISTED,
    /** Of the speakers, moderators and rapporteurs only those who have confirmed. */
    CONFIRMED;

    /** Reads the name in an event; LISTED for older events, which have none, and for a name of a later version. */
    public static PublicNames of(@Nullable String name) {
        return CONFIRMED.name().equals(name) ? CONFIRMED : LISTED;
    }
}
