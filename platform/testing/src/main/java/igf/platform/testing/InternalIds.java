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
 * Searches every response for internal ids of people, which no response may contain. It knows the ids in the people
 * database, and those in the service's log, because tests invent people.
 */
final class InternalIds {

    private static final String ONE = "\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}";
    private static final Pattern ID = Pattern.compile(ONE);
    private static final Pattern NAMED =
            Pattern.compile("\"(?:person|reviewer|personId|\\w+PersonId)\":\"(" + ONE + ")\"");
    /** An event that contains a reviewer's pseudonym, not an internal id. */
    private static final String PSEUDONYMOUS_EVENT = "review.round-rewound.1";
    /** Number of events that are read again each time, because an earlier number may be committed later. */
    private static final int OVERLAP = 100;

    private final JdbcClient people;
    private final JdbcClient log;
    private final Set<String> knownIds = new HashSet<>();
    private long readIndex;
    private int searchedCount;

    InternalIds(JdbcClient people, JdbcClient log) {
        this.people = people;
        this.log = log;
    }

    /** @throws AssertionError if a response contains an internal id */
    synchronized void requireNoneIn(String response) {
        var idsInResponse = ID.matcher(response)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        if (idsInResponse.isEmpty()) {
            return;
        }
        var exposed = new HashSet<>(
                people.sql("SELECT id::text FROM holder WHERE kind = 'PERSON' AND id = ANY (CAST(? AS uuid[]))")
                        .param(1, idsInResponse.toArray(String[]::new))
                        .query((row, number) -> row.getString(1))
                        .set());
        readNewEvents();
        idsInResponse.stream().filter(knownIds::contains).forEach(exposed::add);
        if (!exposed.isEmpty()) {
            throw new AssertionError("internal ids of people, " + exposed + ", in " + response);
        }
        searchedCount++;
    }

    private void readNewEvents() {
        log.sql(
                        "SELECT globalindex, payload FROM domain_event WHERE globalindex > ? AND payloadtype <> ? ORDER BY globalindex")
                .param(Math.max(0, readIndex - OVERLAP))
                .param(PSEUDONYMOUS_EVENT)
                .query(row -> {
                    readIndex = Math.max(readIndex, row.getLong(1));
                    NAMED.matcher(new String(row.getBytes(2), StandardCharsets.UTF_8))
                            .results()
                            .map(found -> found.group(1))
                            .filter(id -> UUID.fromString(id).version() != Pseudonyms.VERSION)
                            .forEach(knownIds::add);
                });
    }

    /** @throws AssertionError if the search does not find an existing id, or no response was searched */
    synchronized void requireDetection() {
        readNewEvents();
        var storedId = people.sql("SELECT id::text FROM holder WHERE kind = 'PERSON' LIMIT 1")
                .query((row, number) -> row.getString(1))
                .single();
        if (searchedCount == 0 || knownIds.isEmpty()) {
            throw new AssertionError(
                    searchedCount + " responses searched, " + knownIds.size() + " people named in the log");
        }
        for (var id : List.of(storedId, knownIds.iterator().next())) {
            try {
                requireNoneIn("{\"id\":\"" + id.toUpperCase(Locale.ROOT) + "\"}");
            } catch (AssertionError found) {
                continue;
            }
            throw new AssertionError("not found: " + id);
        }
    }
}
