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
 * @param all the current one first
 */
public record Windows(List<Window> all) {

    public Windows {
        all = List.copyOf(all);
    }

    /** @param before times at which it had begun before it was moved */
    public static Windows of(Session session, List<HeldTime> before) {
        return new Windows(Stream.concat(
                        Stream.of(Window.of(session)),
                        before.stream().map(time -> new Window(time.startsAt(), time.endsAt())))
                .toList());
    }

    boolean isNear(Instant at) {
        return all.stream().anyMatch(window -> window.isNear(at));
    }

    /**
     * Counts each fact in its nearest window. A person who was not seen leaving is then not counted until the next
     * window.
     */
    public Presence presence(Collection<PresenceFact> facts) {
        var nearest = facts.stream().collect(Collectors.groupingBy(this::nearest));
        return Presence.together(all.stream()
                .map(window -> {
                    var then = Presence.of(nearest.getOrDefault(window, List.of()), window);
                    return window.equals(all.getFirst()) ? then : then.closedAt(window.end());
                })
                .toList());
    }

    private Window nearest(PresenceFact fact) {
        return all.stream()
                .min(Comparator.comparing(window -> window.distance(fact.at())))
                .orElseThrow();
    }
}
