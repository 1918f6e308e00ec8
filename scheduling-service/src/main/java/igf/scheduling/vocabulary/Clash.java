package igf.scheduling.vocabulary;

import igf.platform.domain.DerivedId;
import igf.platform.domain.PersonalValue;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something at a place that does not go together.
 *
 * @param session whose place it is
 * @param person who is asked to be twice at a time, by the id that stands for all of theirs; null for other kinds
 * @param name of that person
 * @param other the session in the way, null if the clash is with the room or the slot itself
 * @param room where it was to be
 */
public record Clash(
        UUID session,
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
        SLOT,
        /** The place is on a day that is not the edition's */
        OUTSIDE_EDITION,
        /** The session is placed in a slot that has begun; found while it is placed, never afterwards */
        PAST
    }

    public enum Severity {
        /** Never passes */
        HARD,
        /** Passes if acknowledged */
        SOFT,
        /** Passes, and is shown */
        NOTICE
    }

    /** Derives the id from what clashes, so that it stays the same while the clash stands and from either session. */
    public UUID id() {
        var inTheWay = other;
        if (inTheWay == null) {
            return DerivedId.of(session, kind + ":" + room);
        }
        var later = session.compareTo(inTheWay.sessionId()) > 0;
        var first = later ? inTheWay.sessionId() : session;
        var second = later ? session : inTheWay.sessionId();
        return DerivedId.of(first, kind + ":" + second + ":" + person);
    }

    public boolean passes(Set<String> acknowledged) {
        return switch (severity) {
            case HARD -> false;
            case SOFT -> acknowledged.contains(kind.name());
            case NOTICE -> true;
        };
    }
}
