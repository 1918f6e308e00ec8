package igf.scheduling.export;

import igf.scheduling.release.ReleasedSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of a timetable.
 *
 * @param toBeConfirmed number of participants whom the edition names only after they have confirmed
 * @param cancelled whether the session was cancelled; it then has its last place
 */
public record Entry(ReleasedSession session, List<Speaker> speakers, int toBeConfirmed, boolean cancelled) {

    public Entry {
        speakers = List.copyOf(speakers);
    }

    /**
     * A participant who can be named; erased people are missing.
     *
     * @param personId valid within the edition
     * @param id the same as {@code personId}, under its older name
     * @param name clear text, empty if not given
     */
    public record Speaker(
            UUID personId,
            UUID id,
            String role,
            String name,
            @Nullable String affiliation) {}

    /** Returns each name once, in clear text. */
    public List<String> names() {
        return speakers.stream()
                .map(Speaker::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
