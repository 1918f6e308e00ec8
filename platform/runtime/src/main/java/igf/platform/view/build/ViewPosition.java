package igf.platform.view.build;

import igf.platform.log.LogToken;
import igf.platform.view.store.ContentHash;
import java.time.Instant;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * How far a generation of a view has come.
 *
 * @param eventId the event there, to notice a log that was restored
 * @param epoch the life of the store that the place belongs to
 * @param recordedAt when the latest of all events up to there was recorded: what a page shows as "as of", so that who reads as of
 *     that moment finds all of them
 * @param hash covers the content of all documents at this place
 */
public record ViewPosition(
        LogToken token,
        String eventId,
        String epoch,
        @Nullable Instant recordedAt,
        ContentHash hash) {

    public static final String TERM = "term";
    /** Counts how often the owner was not sure what is stored: what it had sent before that moves the place no more. */
    static final String ATTEMPT = "attempt";

    static ViewPosition start(String epoch) {
        return new ViewPosition(LogToken.START, "", epoch, null, ContentHash.EMPTY);
    }

    /** @param term of the owner who writes it */
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
        var at = document.getString("recordedAt");
        return new ViewPosition(
                new LogToken(document.getLong("txid"), document.getLong("index"), document.getLong("position")),
                document.getString("eventId"),
                document.getString("epoch"),
                at == null ? null : Instant.parse(at),
                ContentHash.parse(document.getString("hash")));
    }
}
