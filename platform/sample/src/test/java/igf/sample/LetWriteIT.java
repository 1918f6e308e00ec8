package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.next.CounterRenamed;
import igf.next.NextApplication;
import igf.platform.command.BulkStreams;
import igf.platform.command.BulkStreams.DecidedEvent;
import igf.platform.log.EventLog;
import igf.platform.log.EventNotEnabledException;
import igf.platform.testing.RunningService;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The operator's switch: a release stores new names only when no older one runs any more. */
class LetWriteIT {

    private static RunningService start(Map<String, String> settings) {
        return RunningService.start(NextApplication.class, "sample-service", "let_write", settings);
    }

    private static DecidedEvent renamed(UUID id) {
        return new DecidedEvent(id.toString(), BulkStreams.NO_EVENTS, new CounterRenamed(id, "renamed"), "test");
    }

    @Test
    void a_name_is_stored_from_its_level_on() {
        var id = UUID.randomUUID();
        try (var beside = start(Map.of("igf.writes", "0"))) {
            var streams = beside.bean(BulkStreams.class);
            assertThatThrownBy(() -> streams.appendAs("test", "Counter", List.of(renamed(id))))
                    .isInstanceOf(EventNotEnabledException.class);
            assertThat(beside.bean(EventLog.class).nextSequence(id.toString())).isZero();
        }
        try (var alone = start(Map.of())) {
            assertThat(alone.bean(BulkStreams.class).appendAs("test", "Counter", List.of(renamed(id))))
                    .hasSize(1);
        }
    }
}
