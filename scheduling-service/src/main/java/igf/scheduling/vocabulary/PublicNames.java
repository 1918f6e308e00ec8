package igf.scheduling.vocabulary;

import org.jspecify.annotations.Nullable;

/** Decides which people are named in public. */
public enum PublicNames {
    /** Everybody on a released roster who has not declined. */
    LISTED,
    /** Of the speakers, moderators and rapporteurs only those who have confirmed. */
    CONFIRMED;

    /**
     * Parses the name in an event. Returns LISTED for older events without a name, and for names that later versions
     * added.
     */
    public static PublicNames of(@Nullable String name) {
        return CONFIRMED.name().equals(name) ? CONFIRMED : LISTED;
    }
}
