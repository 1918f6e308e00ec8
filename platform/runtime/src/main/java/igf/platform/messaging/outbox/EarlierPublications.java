package igf.platform.messaging.outbox;

import igf.platform.lease.Term;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.messaging.PublicTranslator;
import igf.platform.messaging.PublishedBefore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the rows of what was published before there were rows, once, in batches, each with its own transaction, so that it goes
 * on where it was interrupted. With the last of them it must come to the very numbers that were given then.
 */
final class EarlierPublications {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierPublications.class);
    private static final int BATCH = 2000;

    private final EventLog log;
    private final Publications rows;
    private final Optional<PublishedBefore> earlier;
    private final PublicTranslator today;
    private final JsonMapper json;

    EarlierPublications(
            EventLog log,
            Publications rows,
            Optional<PublishedBefore> earlier,
            PublicTranslator today,
            JsonMapper json) {
        this.log = log;
        this.rows = rows;
        this.earlier = earlier;
        this.today = today;
        this.json = json;
    }

    /** @throws IllegalStateException if the numbers that come out are not those that were given */
    void makeRows(Term term) {
        var end = rows.place();
        var begin = rows.numbered();
        if (begin >= end.positionNumber()) {
            return;
        }
        LOG.info("What was published before gets its rows, positions {} to {}", begin + 1, end.positionNumber());
        var token = log.at(begin);
        while (token.positionNumber() < end.positionNumber()) {
            token = batch(term, token, end.positionNumber());
        }
    }

    private LogToken batch(Term term, LogToken after, long end) {
        var entries = log.read(after, (int) Math.min(BATCH, end - after.positionNumber()));
        var stored = log.stored(after, entries.size());
        if (entries.isEmpty()) {
            throw new IllegalStateException("the log ends before position " + end
                    + ", up to which it was published: was an older one restored?");
        }
        var found = new ArrayList<Publication>();
        for (int i = 0; i < entries.size(); i++) {
            found.addAll(publications(stored.get(i), entries.get(i)));
        }
        var last = entries.getLast().token();
        term.fenced(() -> {
            rows.number(found);
            rows.numberedUpTo(last.positionNumber(), after.positionNumber());
            if (last.positionNumber() == end) {
                check();
            }
        });
        return last;
    }

    private void check() {
        var differences = rows.differences();
        if (!differences.isEmpty()) {
            throw new IllegalStateException(
                    "Nothing is published: this log was published with other numbers than the release of commit e31deec"
                            + " gave. Subjects: " + String.join("; ", differences));
        }
    }

    private List<Publication> publications(TrackedEventData<byte[]> stored, EventLog.Entry entry) {
        var fact = entry.fact();
        var payload = stored.getPayload();
        var addresses = earlier.map(before -> before.of(payload.getType().getName(), json.readTree(payload.getData())))
                .orElse(List.of());
        var found = new ArrayList<Publication>();
        if (!addresses.isEmpty()) {
            var made = new HashMap<PublishedBefore.Address, List<String>>();
            for (var outgoing : today.translate(fact)) {
                made.computeIfAbsent(
                                new PublishedBefore.Address(outgoing.type(), outgoing.subject()),
                                a -> new ArrayList<>())
                        .add(json.writeValueAsString(outgoing.data()));
            }
            for (var address : addresses) {
                var data = made.getOrDefault(address, List.of());
                found.add(new Publication(
                        fact.id(),
                        found.size(),
                        entry.token().positionNumber(),
                        address.type(),
                        address.subject(),
                        0,
                        fact.meta().recordedAt(),
                        fact.meta().correlationId(),
                        data.isEmpty() ? null : data.removeFirst()));
            }
        }
        return found;
    }
}
