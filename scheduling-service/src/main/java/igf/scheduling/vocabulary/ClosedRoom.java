package igf.scheduling.vocabulary;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A room that is closed during a session.
 *
 * @param name the room's name
 * @param closures the closures that overlap the session
 */
public record ClosedRoom(String name, List<Closure> closures) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    public ClosedRoom {
        closures = List.copyOf(closures);
    }

    /** Returns a sentence with the room's name, the local times and the reasons. */
    public String describe() {
        return closures.stream()
                .map(closure -> "%s (%s)".formatted(describeTimes(closure), closure.reason()))
                .collect(Collectors.joining(", and ", "The room " + name + " is closed ", "."));
    }

    private static String describeTimes(Closure closure) {
        var from = closure.from();
        var to = closure.to();
        return from.toLocalDate().equals(to.toLocalDate())
                ? "on %s from %s to %s".formatted(DAY.format(from), from.toLocalTime(), to.toLocalTime())
                : "from %s, %s, to %s, %s"
                        .formatted(DAY.format(from), from.toLocalTime(), DAY.format(to), to.toLocalTime());
    }
}
