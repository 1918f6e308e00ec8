package igf.participation.attendance;

import igf.participation.programme.HeldTime;
import igf.participation.vocabulary.Session;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All times of a session. A session that was moved after it had begun keeps the attendance of its earlier times.
 *
 * @param all the session's times, the current one first
 */
public record AttendanceWindows(List<AttendanceWindow> all) {

    public AttendanceWindows {
        all = List.copyOf(all);
    }

    /** @param before times at which the session had begun before it was moved */
    public static AttendanceWindows of(Session session, List<HeldTime> before) {
        return new AttendanceWindows(Stream.concat(
                        Stream.of(AttendanceWindow.of(session)),
                        before.stream().map(time -> new AttendanceWindow(time.startsAt(), time.endsAt())))
                .toList());
    }

    boolean isNear(Instant at) {
        return all.stream().anyMatch(window -> window.isNear(at));
    }

    /**
     * Counts each fact in its nearest window. A person who was not seen leaving an earlier window counts until its end.
     */
    public Presence presence(Collection<PresenceFact> facts) {
        var byWindow = facts.stream().collect(Collectors.groupingBy(this::nearest));
        return Presence.merge(all.stream()
                .map(window -> {
                    var presence = Presence.of(byWindow.getOrDefault(window, List.of()), window);
                    return window.equals(all.getFirst()) ? presence : presence.closeOpenIntervals(window.end());
                })
                .toList());
    }

    private AttendanceWindow nearest(PresenceFact fact) {
        return all.stream()
                .min(Comparator.comparing(window -> window.distance(fact.at())))
                .orElseThrow();
    }
}
