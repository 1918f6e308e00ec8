package igf.scheduling.export;

import igf.scheduling.release.ReleasedSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of a timetable.
 *
 * @param toBeConfirmed how many take part whom the edition names once they have confirmed
 * @param cancelled whether it no longer takes place: where it was last, then
 */
public record Entry(ReleasedSession session, List<Speaker> speakers, int toBeConfirmed, boolean cancelled) {

    public Entry {
        speakers = List.copyOf(speakers);
    }

    /**
     * Somebody who takes part and can be named: whoever was erased is not there any more.
     *
     * @param personId holds within the edition
     * @param id the same, under its older name
     * @param name clear text, empty if nobody stated one
     */
    public record Speaker(
            UUID personId,
            UUID id,
            String role,
            String name,
            @Nullable String affiliation) {}

    /** Each name once, as a person would write them. */
    public List<String> names() {
        return speakers.stream()
                .map(Speaker::name)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
