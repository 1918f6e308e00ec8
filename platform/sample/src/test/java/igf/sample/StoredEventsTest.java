package igf.sample;

import igf.platform.testing.evolution.StoredEvents;
import java.util.Map;

class StoredEventsTest extends StoredEvents {

    StoredEventsTest() {
        super("igf.sample", Map.of());
    }
}
