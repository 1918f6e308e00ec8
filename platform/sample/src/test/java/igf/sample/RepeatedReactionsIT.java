package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.command.Commands;
import igf.platform.log.EventLog;
import igf.platform.testing.RunningService;
import igf.platform.time.Deadlines;
import igf.sample.counter.AddOnTime;
import igf.sample.counter.CounterCommand;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The work of a reaction or deadline before its position was saved is repeated, by itself or by an owner that was
 * frozen.
 */
class RepeatedReactionsIT {

    private static RunningService service;
    private static Commands commands;

    @BeforeAll
    static void start() {
        service = RunningService.start(SampleApplication.class, "sample-service", "repeated_reactions", Map.of());
        commands = service.bean(Commands.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static UUID opened() {
        var id = UUID.randomUUID();
        commands.sendAs("test", new CounterCommand.Open(id, "repeated"), "test");
        return id;
    }

    private static int length(UUID id) {
        return service.bean(EventLog.class).readStream(id.toString()).size();
    }

    /** Calls a handler with an event, as a processor does. */
    private static void react(EventMessage<?> cause, Runnable handler) {
        DefaultUnitOfWork.startAndGet(cause).execute(handler);
    }

    @Test
    void a_step_of_a_reaction_is_done_once_for_each_cause() {
        var id = opened();
        var cause = GenericEventMessage.asEventMessage("something happened");
        Runnable handler = () -> {
            commands.sendAs("adds", new CounterCommand.Add(id, 7), "test");
            commands.sendAs("adds", new CounterCommand.Add(id, 7), "test");
        };

        react(cause, handler);
        assertThat(length(id)).as("two steps").isEqualTo(3);
        react(cause, handler);
        assertThat(length(id)).as("the same again").isEqualTo(3);
        react(GenericEventMessage.asEventMessage("something else happened"), handler);
        assertThat(length(id)).as("another cause").isEqualTo(5);
    }

    private static void becomesDue(UUID id, Instant due) {
        service.bean(JdbcClient.class)
                .sql("UPDATE deadline SET due = ? WHERE subject = ?")
                .params(Timestamp.from(due), id.toString())
                .update();
    }

    @Test
    void a_deadline_that_fires_again_has_fired_and_one_that_is_set_anew_fires() {
        var id = opened();
        var jdbc = service.bean(JdbcClient.class);
        var deadlines = service.bean(Deadlines.class);
        var due = Instant.parse("2026-01-01T00:00:00Z");
        var clock = service.bean(Clock.class);

        deadlines.set(AddOnTime.NAME, id.toString(), clock.instant().plusSeconds(3600));
        var row = jdbc.sql("SELECT row_to_json(deadline)::text FROM deadline WHERE subject = ?")
                .param(id.toString())
                .query(String.class)
                .single();
        becomesDue(id, due);
        deadlines.fireDue();
        assertThat(length(id)).isEqualTo(2);

        jdbc.sql("INSERT INTO deadline SELECT * FROM json_populate_record(NULL::deadline, ?::json)")
                .param(row)
                .update();
        becomesDue(id, due);
        deadlines.fireDue();
        assertThat(length(id)).as("the row that was fired and not deleted").isEqualTo(2);

        deadlines.set(AddOnTime.NAME, id.toString(), due);
        deadlines.fireDue();
        assertThat(length(id)).as("set anew").isEqualTo(3);
    }
}
