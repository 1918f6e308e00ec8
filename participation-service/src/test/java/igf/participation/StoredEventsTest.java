package igf.participation;

import igf.platform.testing.evolution.StoredEvents;
import java.util.Map;

class StoredEventsTest extends StoredEvents {

    StoredEventsTest() {
        super("igf.participation", Map.of());
    }
}
