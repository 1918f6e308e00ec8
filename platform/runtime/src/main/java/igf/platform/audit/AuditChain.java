package igf.platform.audit;

import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.TrackedEventData;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Extends the hash chain over the log, and compares it with the log. */
public final class AuditChain {

    private static final int BATCH = 1000;

    private final EventLog log;
    private final JdbcTemplate jdbc;
    private volatile boolean broken;

    public AuditChain(EventLog log, JdbcTemplate jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /** The end of the chain. Store it somewhere else: it reveals even a completely rewritten log. */
    public record Head(long position, String hash, @Nullable Instant at) {}

    /**
     * The result of a comparison.
     *
     * @param verified number of events that agree with the chain
     * @param hash after the last of them
     * @param pending number of events that are not in the chain yet
     * @param brokenAt first position that does not agree with the chain; null if all agree
     * @param cause why it does not agree; null if all agree
     */
    public record Verdict(
            boolean intact,
            long verified,
            String hash,
            long pending,
            @Nullable Long brokenAt,
            @Nullable String cause) {}

    private record Link(long position, String eventId, byte[] hash) {}

    private List<Link> findLinks(String condition, Object... values) {
        return jdbc.query(
                "SELECT position, event_id, hash FROM audit_chain " + condition,
                (row, n) -> new Link(row.getLong(1), row.getString(2), row.getBytes(3)),
                values);
    }

    public Head head() {
        return jdbc
                .query(
                        "SELECT position, hash, chained_at FROM audit_chain ORDER BY position DESC LIMIT 1",
                        (row, n) -> new Head(
                                row.getLong(1),
                                HexFormat.of().formatHex(row.getBytes(2)),
                                row.getTimestamp(3).toInstant()))
                .stream()
                .findFirst()
                .orElse(new Head(0, ChainHash.FIRST.toString(), null));
    }

    /** Extends the chain to the end of the log. */
    public void extend() {
        var last = findLinks("ORDER BY position DESC LIMIT 1").stream().findFirst();
        var link = last.map(end -> new ChainHash(end.hash())).orElse(ChainHash.FIRST);
        var token = last.map(this::tokenOf).orElse(LogToken.START);
        for (var batch = log.readStored(token, BATCH); !batch.isEmpty(); batch = log.readStored(token, BATCH)) {
            var links = new ArrayList<Link>();
            for (var event : batch) {
                link = link.next(event);
                token = (LogToken) event.trackingToken();
                links.add(new Link(token.positionNumber(), event.getEventIdentifier(), link.hash()));
            }
            append(links);
        }
    }

    /** Inserts all links in one statement, which needs less processor time than one statement for each. */
    private void append(List<Link> links) {
        jdbc.update(
                "INSERT INTO audit_chain (position, event_id, hash) SELECT * FROM unnest(?::bigint[], ?::text[], ?::bytea[])",
                links.stream().map(Link::position).toArray(Long[]::new),
                links.stream().map(Link::eventId).toArray(String[]::new),
                links.stream().map(Link::hash).toArray(byte[][]::new));
    }

    private LogToken tokenOf(Link last) {
        return jdbc
                .query(
                        "SELECT txid::text::bigint, globalindex FROM domain_event WHERE eventidentifier = ?",
                        (row, n) -> new LogToken(row.getLong(1), row.getLong(2), last.position()),
                        last.eventId())
                .stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("event " + last.eventId() + " at position "
                        + last.position() + " is in the chain but no longer in the log"));
    }

    /**
     * Compares the whole log with the chain.
     *
     * @param notedHead an earlier head to compare with; null if there is none
     */
    public Verdict verify(@Nullable Head notedHead, LongConsumer progress) {
        var verdict = compare(notedHead, progress);
        broken = !verdict.intact();
        return verdict;
    }

    /** Returns whether the last comparison by this replica found a difference. */
    public boolean isBroken() {
        return broken;
    }

    private Verdict compare(@Nullable Head notedHead, LongConsumer progress) {
        var link = ChainHash.FIRST;
        var token = LogToken.START;
        while (true) {
            // Read the chain first. If it grows meanwhile, the log already has the events.
            var links = findLinks("WHERE position > ? ORDER BY position LIMIT ?", token.positionNumber(), BATCH);
            var events = log.readStored(token, BATCH);
            for (int i = 0; i < links.size(); i++) {
                var position = token.positionNumber() + 1;
                if (i >= events.size()) {
                    return brokenVerdict(token, link, position, "the log ends before the chain: events were deleted");
                }
                var next = link.next(events.get(i));
                var cause = difference(links.get(i), events.get(i), position, next, notedHead);
                if (cause != null) {
                    return brokenVerdict(token, link, position, cause);
                }
                link = next;
                token = (LogToken) events.get(i).trackingToken();
            }
            progress.accept(token.positionNumber());
            if (links.size() < BATCH) {
                return intactVerdict(token, link, notedHead);
            }
        }
    }

    private static @Nullable String difference(
            Link chained, TrackedEventData<byte[]> event, long position, ChainHash next, @Nullable Head noted) {
        if (chained.position() != position) {
            return "the chain has no link for this position";
        }
        if (!chained.eventId().equals(event.getEventIdentifier())) {
            return "the event at this position is not the one in the chain: an event was deleted, inserted or moved";
        }
        if (!next.matches(chained.hash())) {
            return "the event, or its link, was changed after it was added to the chain";
        }
        if (noted != null && noted.position() == position && !noted.hash().equalsIgnoreCase(next.toString())) {
            return "the chain was rewritten: its hash at this position differs from the given one";
        }
        return null;
    }

    private static Verdict brokenVerdict(LogToken token, ChainHash link, long position, String cause) {
        return new Verdict(false, token.positionNumber(), link.toString(), 0, position, cause);
    }

    private Verdict intactVerdict(LogToken token, ChainHash link, @Nullable Head notedHead) {
        if (notedHead != null && notedHead.position() > token.positionNumber()) {
            return brokenVerdict(token, link, token.positionNumber() + 1, "the chain ends before the given head");
        }
        var pending = log.countAfter(token, 100_000);
        return new Verdict(true, token.positionNumber(), link.toString(), pending, null, null);
    }
}
