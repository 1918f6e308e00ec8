package igf.scheduling.vocabulary;

import igf.platform.domain.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refusal because of clashes.
 *
 * @param clashes each with the room or person and the conflicting session
 * @param alternatives free places for the session, the best first; empty if a release was refused
 * @param sessions the session of each clash; empty if a placement was refused, which is about one session
 */
public record ClashRefusal(List<Clash> clashes, List<Place> alternatives, List<NamedSession> sessions)
        implements Refusal {

    /**
     * A session as a sentence names it.
     *
     * @param place null if it has none, or its room is not known
     */
    public record NamedSession(
            int number, String title, @Nullable Place place) {}

    public ClashRefusal {
        clashes = List.copyOf(clashes);
        alternatives = List.copyOf(alternatives);
        sessions = List.copyOf(sessions);
    }

    public ClashRefusal(List<Clash> clashes) {
        this(clashes, List.of(), List.of());
    }

    public ClashRefusal withAlternatives(List<Place> places) {
        return new ClashRefusal(clashes, places, sessions);
    }

    @Override
    public String rule() {
        return "CLASH";
    }

    @Override
    public String detail() {
        return "A room or a person would be taken twice, or a warning is not acknowledged: see clashes.";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
