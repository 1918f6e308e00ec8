package igf.scheduling.vocabulary;

import igf.platform.domain.PersonalValue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something at a place that does not go together.
 *
 * @param person who is asked to be twice at a time, by the id that stands for all of theirs; null for other kinds
 * @param name of that person
 * @param other the session in the way, null if the clash is with the room or the slot itself
 * @param room where it was to be
 */
public record Clash(
        Kind kind,
        Severity severity,
        @Nullable UUID person,
        @Nullable PersonalValue name,
        @Nullable Occupied other,
        String room) {

    public enum Kind {
        /** Another session is in the room at the time */
        ROOM,
        /** A person, in any role, is in another session at the time */
        PERSON,
        /** More people on the roster than seats */
        CAPACITY,
        /** The room does not have the session's layout */
        LAYOUT,
        /** The session lasts longer than the slot */
        SLOT
    }

    public enum Severity {
        /** Never passes */
        HARD,
        /** Passes if acknowledged */
        SOFT,
        /** Passes, and is shown */
        NOTICE
    }

    public boolean passes(Set<String> acknowledged) {
        return switch (severity) {
            case HARD -> false;
            case SOFT -> acknowledged.contains(kind.name());
            case NOTICE -> true;
        };
    }
}
