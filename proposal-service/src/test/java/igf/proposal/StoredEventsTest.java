package igf.proposal;

import igf.platform.testing.evolution.StoredEvents;
import java.util.Map;

class StoredEventsTest extends StoredEvents {

    StoredEventsTest() {
        // The sample of a decision has one condition.
        super("igf.proposal", Map.of("EvidenceHandedIn.number", 1, "Judged.number", 1, "Extended.number", 1));
    }
}
