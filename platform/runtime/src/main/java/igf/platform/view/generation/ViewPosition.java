package igf.platform.view.generation;

import igf.platform.log.LogToken;
import igf.platform.view.store.ContentHash;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The position of a generation.
 *
 * @param eventId id of the event at the position, to detect a restored log
 * @param epoch epoch of the log
 * @param recordedAt the latest recorded time of all applied events; null before the first. Pages show it as their time,
 *         and a read as of that time finds all these events
 * @param hash hash of the content of all documents at this position
 */
public record ViewPosition(
        LogToken token,
        String eventId,
        String epoch,
        @Nullable Instant recordedAt,
        ContentHash hash) {

    public static final String TERM = "term";
    /**
     * Counts how often the owner has read the stored position again after a failure. Its earlier writes no longer move
     * the position.
     */
    static final String ATTEMPT = "attempt";

    static ViewPosition start(String epoch) {
        return new ViewPosition(LogToken.START, "", epoch, null, ContentHash.EMPTY);
    }

    /** @param term the term of the owner that writes the position */
    Document toDocument(String id, long term, int attempt) {
        return new Document("_id", id)
                .append(TERM, term)
                .append(ATTEMPT, attempt)
                .append("txid", token.txid())
                .append("index", token.index())
                .append("position", token.positionNumber())
                .append("eventId", eventId)
                .append("epoch", epoch)
                .append("recordedAt", recordedAt == null ? null : recordedAt.toString())
                .append("hash", hash.toString());
    }

    static ViewPosition of(Document document) {
        var recordedAt = document.getString("recordedAt");
        return new ViewPosition(
                new LogToken(document.getLong("txid"), document.getLong("index"), document.getLong("position")),
                document.getString("eventId"),
                document.getString("epoch"),
                recordedAt == null ? null : Instant.parse(recordedAt),
                ContentHash.parse(document.getString("hash")));
    }
}
