package igf.scheduling.release;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The sessions whose changes a release publishes: those named, and those of the days. An empty scope means all.
 *
 * @param days local days; a session belongs to the day of its place now, and to that of the last release
 */
public record ReleaseScope(List<UUID> sessions, List<LocalDate> days) {

    public static final ReleaseScope ALL = new ReleaseScope(List.of(), List.of());

    public ReleaseScope {
        sessions = List.copyOf(sessions);
        days = List.copyOf(days);
    }

    public boolean isAll() {
        return sessions.isEmpty() && days.isEmpty();
    }
}
