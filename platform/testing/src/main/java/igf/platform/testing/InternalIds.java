package igf.platform.testing;

import igf.platform.people.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches every response for inner ids of people, which no response may contain: all ids that the people database has
 * issued, and all ids in the service's log, since tests make up people.
 */
final class InternalIds {

    private static final String ONE = "\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}";
    private static final Pattern ID = Pattern.compile(ONE);
    private static final Pattern NAMED =
            Pattern.compile("\"(?:person|reviewer|personId|\\w+PersonId)\":\"(" + ONE + ")\"");
    /** The event has the reviewer's pseudonym in the edition. */
    private static final String PSEUDONYMOUS_EVENT = "review.round-rewound.1";
    /** Ids are read again each time: an earlier number may have been committed later. */
    private static final int OVERLAP = 100;

    private final JdbcClient people;
    private final JdbcClient log;
    private final Set<String> named = new HashSet<>();
    private long read;
    private int searched;

    InternalIds(JdbcClient people, JdbcClient log) {
        this.people = people;
        this.log = log;
    }

    /** @throws AssertionError if a response contains one */
    synchronized void requireNoneIn(String answered) {
        var shown = ID.matcher(answered)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (shown.isEmpty()) {
            return;
        }
        var inner = new HashSet<>(
                people.sql("SELECT id::text FROM holder WHERE kind = 'PERSON' AND id = ANY (CAST(? AS uuid[]))")
                        .param(1, shown.toArray(String[]::new))
                        .query((row, number) -> row.getString(1))
                        .set());
        readNewEvents();
        shown.stream().filter(named::contains).forEach(inner::add);
        if (!inner.isEmpty()) {
            throw new AssertionError("inner ids of people, " + inner + ", in " + answered);
        }
        searched++;
    }

    private void readNewEvents() {
        log.sql(
                        "SELECT globalindex, payload FROM domain_event WHERE globalindex > ? AND payloadtype <> ? ORDER BY globalindex")
                .param(Math.max(0, read - OVERLAP))
                .param(PSEUDONYMOUS_EVENT)
                .query(row -> {
                    read = Math.max(read, row.getLong(1));
                    NAMED.matcher(new String(row.getBytes(2), StandardCharsets.UTF_8))
                            .results()
                            .map(found -> found.group(1))
                            .filter(id -> UUID.fromString(id).version() != Pseudonyms.VERSION)
                            .forEach(named::add);
                });
    }

    /** @throws AssertionError if the search does not find an existing id, or had nothing to search */
    synchronized void requireDetection() {
        readNewEvents();
        var either = people.sql("SELECT id::text FROM holder WHERE kind = 'PERSON' LIMIT 1")
                .query((row, number) -> row.getString(1))
                .single();
        if (searched == 0 || named.isEmpty()) {
            throw new AssertionError(searched + " answers searched, " + named.size() + " people named in the log");
        }
        for (var id : List.of(either, named.iterator().next())) {
            try {
                requireNoneIn("{\"id\":\"" + id.toUpperCase(Locale.ROOT) + "\"}");
            } catch (AssertionError found) {
                continue;
            }
            throw new AssertionError("not found: " + id);
        }
    }
}
