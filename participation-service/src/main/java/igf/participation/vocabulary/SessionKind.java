package igf.participation.vocabulary;

import igf.api.vocabulary.StandardSessionKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of sessions without a proposal.
 *
 * @param seats whether participants can take a seat in it
 * @param report whether it needs a report
 */
public record SessionKind(String id, boolean seats, boolean report) {

    /** The kinds of editions whose events list none. */
    static final List<SessionKind> STANDARD = Arrays.stream(StandardSessionKind.values())
            .map(kind -> new SessionKind(kind.name(), kind.hasSeats(), kind.needsReport()))
            .toList();

    /** Workshops, and kinds that the rules no longer list, have seats and need a report. */
    static SessionKind find(List<SessionKind> kinds, @Nullable String id) {
        return kinds.stream()
                .filter(kind -> kind.id().equals(id))
                .findFirst()
                .orElseGet(() -> new SessionKind("WORKSHOP", true, true));
    }
}
