package igf.participation.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as last released.
 *
 * @param capacity number of seats in its room
 * @param release number of the release; data with a lower number are older
 * @param people people with their roles; the current role holders where permissions are checked
 * @param calendar calendar data; null in older events
 * @param kind code in the edition's rules; null for WORKSHOP in older events
 */
public record Session(
        UUID id,
        UUID proposal,
        String edition,
        int number,
        String title,
        String room,
        int capacity,
        Instant startsAt,
        Instant endsAt,
        int release,
        List<SessionPerson> people,
        @Nullable SessionCalendar calendar,
        @Nullable String kind) {

    private static final Set<String> ORGANIZERS = Set.of("ORGANIZER", "OWNER");
    private static final Set<String> MODERATORS = Set.of("MODERATOR", "ONLINE_MODERATOR");

    public Session {
        people = List.copyOf(people);
    }

    public Session(
            UUID id,
            UUID proposal,
            String edition,
            int number,
            String title,
            String room,
            int capacity,
            Instant startsAt,
            Instant endsAt,
            int release,
            List<SessionPerson> people,
            @Nullable SessionCalendar calendar) {
        this(id, proposal, edition, number, title, room, capacity, startsAt, endsAt, release, people, calendar, null);
    }

    /** Returns the people who write its report: its rapporteurs, or else its organizers. */
    public List<SessionPerson> reportWriters() {
        var rapporteurs =
                people.stream().filter(p -> p.role().equals("RAPPORTEUR")).toList();
        return rapporteurs.isEmpty() ? organizers() : rapporteurs;
    }

    public List<SessionPerson> organizers() {
        return people.stream().filter(p -> ORGANIZERS.contains(p.role())).toList();
    }

    /** Returns the people who grant the floor. */
    public List<SessionPerson> moderators() {
        return people.stream().filter(p -> MODERATORS.contains(p.role())).toList();
    }
}
