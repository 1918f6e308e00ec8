package igf.platform.messaging.inbox;

import igf.platform.domain.Named;
import java.util.Map;

/**
 * Stands in the log for a foreign event of a type that this release does not know, whole, so that one that does can take it up.
 *
 * @param headers as they came
 * @param body JSON text
 */
@Named("foreign.raw.1")
public record RawForeignEvent(String type, Map<String, String> headers, String body) {
    public RawForeignEvent {
        headers = Map.copyOf(headers);
    }
}
