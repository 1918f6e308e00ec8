package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.command.BulkStreams;
import igf.platform.command.BulkStreams.DecidedEvent;
import igf.platform.log.EventLog;
import igf.platform.testing.RunningService;
import igf.sample.counter.CounterEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many streams in one append. */
class StreamsIT {

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(SampleApplication.class, "sample-service", "streams", Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static DecidedEvent opened(UUID id) {
        return new DecidedEvent(
                id.toString(), BulkStreams.NO_EVENTS, new CounterEvent.Opened(id, "one of many"), "test");
    }

    private static List<DecidedEvent> append(DecidedEvent... decided) {
        return service.bean(BulkStreams.class).appendAs("test", "Counter", List.of(decided));
    }

    private static long length(UUID id) {
        return service.bean(EventLog.class).nextSequence(id.toString());
    }

    @Test
    void a_stream_that_was_begun_before_is_left_alone_and_the_others_are_begun() {
        var before = UUID.randomUUID();
        var after = UUID.randomUUID();
        append(opened(before));

        assertThat(append(opened(before), opened(after)))
                .extracting(DecidedEvent::stream)
                .containsExactly(after.toString());
        assertThat(length(before)).isEqualTo(1);
        assertThat(length(after)).isEqualTo(1);
        append(new DecidedEvent(after.toString(), 0, new CounterEvent.Opened(after, "again"), "test"));
        assertThat(service.bean(EventLog.class)
                        .nextSequences(List.of(before.toString(), "not begun", after.toString())))
                .isEqualTo(Map.of(before.toString(), 1L, after.toString(), 2L, "not begun", 0L));
    }

    @Test
    void two_events_for_one_place_are_a_mistake_that_leaves_nothing() {
        var twice = UUID.randomUUID();

        assertThatThrownBy(() -> append(opened(twice), opened(twice)))
                .isInstanceOf(AggregateStreamCreationException.class);
        assertThat(length(twice)).isZero();
    }
}
