package igf.participation.vocabulary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as the last release has it.
 *
 * @param capacity seats of its room
 * @param release number of the release that said so: what is told under a lower number is older
 * @param people with their roles; where it is asked what they may, those who hold them now by the roster
 * @param calendar null as it was told before this was asked for
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
        @Nullable InCalendars calendar) {

    private static final Set<String> ORGANIZERS = Set.of("ORGANIZER", "OWNER");
    private static final Set<String> MODERATORS = Set.of("MODERATOR", "ONLINE_MODERATOR");

    public Session {
        people = List.copyOf(people);
    }

    /** Those who write its report: its rapporteurs, without one its organizers. */
    public List<SessionPerson> reporters() {
        var rapporteurs =
                people.stream().filter(p -> p.role().equals("RAPPORTEUR")).toList();
        return rapporteurs.isEmpty() ? organizers() : rapporteurs;
    }

    public List<SessionPerson> organizers() {
        return people.stream().filter(p -> ORGANIZERS.contains(p.role())).toList();
    }

    /** Those who give the floor. */
    public List<SessionPerson> moderators() {
        return people.stream().filter(p -> MODERATORS.contains(p.role())).toList();
    }
}
