package igf.platform.messaging.inbox;

import igf.platform.domain.Named;
import java.util.Map;

/**
 * Stored for an event of a type that this release does not know. It has the whole event, so that a later release can
 * read it.
 *
 * @param headers headers as received
 * @param body event as JSON text
 */
@Named("foreign.raw.1")
public record RawForeignEvent(String type, Map<String, String> headers, String body) {
    public RawForeignEvent {
        headers = Map.copyOf(headers);
    }
}
