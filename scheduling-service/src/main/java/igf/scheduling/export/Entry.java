package igf.scheduling.export;

import igf.scheduling.release.ReleasedSession;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session of a timetable. @param cancelled whether it no longer takes place (only ever in an export of its own) */
public record Entry(ReleasedSession session, List<Speaker> speakers, boolean cancelled) {

    public Entry {
        speakers = List.copyOf(speakers);
    }

    /** @param id holds within the edition; @param name clear text, {@code (erased)} or empty */
    public record Speaker(
            UUID id, String role, String name, @Nullable String affiliation) {}

    /** Names with roles, as a person would write them. */
    public List<String> names() {
        return speakers.stream()
                .filter(speaker -> !speaker.name().isEmpty())
                .map(Speaker::name)
                .distinct()
                .toList();
    }
}
