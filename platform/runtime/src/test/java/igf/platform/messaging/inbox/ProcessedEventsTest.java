package igf.platform.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.LogToken;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessedEventsTest {

    private final ProcessedEvents events = new ProcessedEvents();

    private static ReceivedEvents.Received event(String id, long index) {
        return new ReceivedEvents.Received(id, new LogToken(1, index, 0), "foreign.ignored.1", null);
    }

    @Test
    void predecessors_of_an_event_are_known_too() {
        events.add("proposal", List.of(event("third", 3), event("second", 2)));

        assertThat(events.contains("third")).isTrue();
        assertThat(events.contains("second")).isTrue();
        assertThat(events.contains("first")).isFalse();
    }

    @Test
    void an_older_event_of_a_service_does_not_replace_the_newest() {
        assertThat(events.newest("proposal")).isEmpty();

        events.add("proposal", List.of(event("newer", 2)));
        events.add("proposal", List.of(event("older", 1)));
        events.add("scheduling", List.of(event("other", 3)));

        assertThat(events.newest("proposal")).isEqualTo("newer");
    }

    @Test
    void the_oldest_are_forgotten() {
        for (int i = 0; i <= 10_000; i++) {
            events.add("proposal", List.of(event("event-" + i, i)));
        }

        assertThat(events.contains("event-0")).isFalse();
        assertThat(events.contains("event-1")).isTrue();
    }
}
