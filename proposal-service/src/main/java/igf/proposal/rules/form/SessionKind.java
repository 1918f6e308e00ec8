package igf.proposal.rules.form;

import igf.api.vocabulary.StandardSessionKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A kind of session that the edition has beside the workshops of proposals.
 *
 * @param id a code, stable within the edition
 * @param names the name in other languages, by language tag; null if there is none
 * @param exclusive whether nothing else runs beside such a session, unless the session says otherwise
 * @param people whether such a session has people; one without people can span all rooms
 * @param seats whether participants can take a seat in it
 * @param report whether it needs a report
 */
public record SessionKind(
        String id,
        String name,
        @Nullable Map<String, String> names,
        boolean exclusive,
        boolean people,
        boolean seats,
        boolean report) {

    /** The kind of all sessions of proposals. */
    public static final String WORKSHOP = "WORKSHOP";

    /** The kinds of editions whose rules list none. */
    public static final List<SessionKind> STANDARD =
            Arrays.stream(StandardSessionKind.values()).map(SessionKind::of).toList();

    public SessionKind {
        names = names == null ? null : Collections.unmodifiableMap(new TreeMap<>(names));
    }

    private static SessionKind of(StandardSessionKind kind) {
        return new SessionKind(
                kind.name(),
                kind.title(),
                kind.translations(),
                kind.isExclusive(),
                kind.hasPeople(),
                kind.hasSeats(),
                kind.needsReport());
    }
}
