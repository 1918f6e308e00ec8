package igf.platform.messaging.inbox;

import igf.platform.domain.Named;
import java.util.Map;

/**
 * Stored for an event of a type that this release does not know, complete, so that a later release can read it.
 *
 * @param headers as received
 * @param body JSON text
 */
@Named("foreign.raw.1")
public record RawForeignEvent(String type, Map<String, String> headers, String body) {
    public RawForeignEvent {
        headers = Map.copyOf(headers);
    }
}
