package igf.scheduling.support;

import igf.scheduling.vocabulary.Clash;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clash of a session at its place. Members about the other session are null for a clash with the room or the slot
 * itself.
 *
 * @param id stays the same as long as the clash exists
 * @param kind ROOM, PERSON, EXCLUSIVE, BUFFER, SUBTHEME or ORGANIZATION for two sessions, CAPACITY, LAYOUT, EQUIPMENT,
 *     SLOT or ROOM_CLOSED for one in its room, OUTSIDE_EDITION, PAST, UNAVAILABLE or HOURS for its time
 * @param severity HARD: a placement with it is rejected, but a later change can cause it; SOFT: rejected unless it is
 *     acknowledged; NOTICE: only shown
 * @param person the person who is in both sessions or cannot come, by the edition's id; null for other kinds
 * @param personName that person's name
 * @param session the other session's id
 * @param number the other session's number
 * @param title the other session's title
 * @param room slug of the other session's room, or of the room itself
 * @param startsAt when the other session begins
 * @param endsAt when the other session ends
 * @param detail sentence with local times, the names of rooms, and the titles and numbers of sessions, in the language
 *     of {@code Accept-Language}
 * @param acknowledgeable whether a release can acknowledge it
 * @param code which sentence {@code detail} is: the kind, or a case of it, such as PERSON_UNCONFIRMED
 * @param args values of the sentence, for clients that write their own
 */
public record ShownClash(
        UUID id,
        Clash.Kind kind,
        Clash.Severity severity,
        @Nullable UUID person,
        @Nullable String personName,
        @Nullable UUID session,
        @Nullable Integer number,
        @Nullable String title,
        String room,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String detail,
        boolean acknowledgeable,
        String code,
        Map<String, Object> args) {}
