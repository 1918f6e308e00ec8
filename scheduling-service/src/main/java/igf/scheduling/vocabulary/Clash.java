package igf.scheduling.vocabulary;

import igf.platform.domain.DerivedId;
import igf.platform.domain.PersonalValue;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conflict of a session at a place.
 *
 * @param session the session at that place
 * @param person the person who is double-booked or cannot come, by the id that represents all of theirs; null for
 *     other kinds
 * @param name that person's name, encrypted; null for other kinds
 * @param other the conflicting session; null if the clash is with the room or the slot itself
 * @param room the room of the place
 * @param closedRoom the room with its closures; null for other kinds
 * @param roomName the room's name; null if the clash is not with the room itself
 * @param args values of its sentence: what is {@code missing} or {@code shared}, or the {@code minutes} that there are
 *     of the {@code buffer}; the local {@code start} at which a person cannot come; empty for other kinds
 */
public record Clash(
        UUID session,
        Kind kind,
        Severity severity,
        @Nullable UUID person,
        @Nullable PersonalValue name,
        @Nullable Occupied other,
        String room,
        @Nullable ClosedRoom closedRoom,
        @Nullable String roomName,
        Map<String, Object> args) {

    public Clash {
        // An outcome that an earlier release stored has no args.
        args = args == null ? Map.of() : Map.copyOf(args);
    }

    public Clash(
            UUID session,
            Kind kind,
            Severity severity,
            @Nullable UUID person,
            @Nullable PersonalValue name,
            @Nullable Occupied other,
            String room,
            @Nullable ClosedRoom closedRoom,
            @Nullable String roomName) {
        this(session, kind, severity, person, name, other, room, closedRoom, roomName, Map.of());
    }

    public Clash(
            UUID session,
            Kind kind,
            Severity severity,
            @Nullable UUID person,
            @Nullable PersonalValue name,
            @Nullable Occupied other,
            String room) {
        this(session, kind, severity, person, name, other, room, null, null);
    }

    public enum Kind {
        /** Another session is in the room at the time */
        ROOM,
        /** A person, in any role, is in another session at the time */
        PERSON,
        /** More people are on the roster, expected or interested than the room has seats */
        CAPACITY,
        /** The room does not have the session's layout */
        LAYOUT,
        /** The session lasts longer than the slot */
        SLOT,
        /** The day is not one of the edition's days */
        OUTSIDE_EDITION,
        /** The slot has already begun; checked only while placing */
        PAST,
        /** The room is closed during the session */
        ROOM_CLOSED,
        /** One of two sessions at a time is exclusive */
        EXCLUSIVE,
        /** A person cannot come at the time */
        UNAVAILABLE,
        /** A person has less time than the edition's buffer between sessions in two rooms */
        BUFFER,
        /** The room does not have the equipment that the session needs */
        EQUIPMENT,
        /** Another session at the time has the same subtheme */
        SUBTHEME,
        /** Another session at the time has the same organization among its organizers */
        ORGANIZATION,
        /** A person takes part online, and the time is outside their hours */
        HOURS
    }

    public enum Severity {
        /** A placement with it is rejected, but a later change can cause it */
        HARD,
        /** A placement with it is rejected unless it is acknowledged */
        SOFT,
        /** Accepted, and shown */
        NOTICE
    }

    /**
     * Derives the id from the clashing parts, so that it stays the same as long as the clash exists and is the same for
     * both sessions. At another time somebody's absence is another clash, which the secretariat has not accepted.
     */
    public UUID id() {
        var conflicting = other;
        if (conflicting == null) {
            return DerivedId.of(session, kind + ":" + (person == null ? room : person + ":" + args.get("start")));
        }
        var later = session.compareTo(conflicting.sessionId()) > 0;
        var first = later ? conflicting.sessionId() : session;
        var second = later ? session : conflicting.sessionId();
        return DerivedId.of(first, kind + ":" + second + ":" + person);
    }

    public boolean isAllowedWith(Set<String> acknowledged) {
        return switch (severity) {
            case HARD -> false;
            case SOFT -> acknowledged.contains(kind.name());
            case NOTICE -> true;
        };
    }
}
