package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.command.Commands;
import igf.platform.lease.Leases;
import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import igf.sample.counter.CounterCommand;
import igf.sample.counter.CounterEvent;
import igf.sample.counter.WhenUnluckyThenStumble;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A reaction changes its owner. */
class ReactionOwnersIT {

    private static final String DUTY = "reaction.stumbles";

    @Test
    void whoever_was_overtaken_saves_nothing_and_whoever_comes_next_waits_for_no_claim() {
        try (var service =
                RunningService.start(SampleApplication.class, "sample-service", "reaction_owners", Map.of())) {
            var leases = service.bean(Leases.class);
            var jdbc = service.bean(JdbcClient.class);
            var reaction = service.bean(WhenUnluckyThenStumble.class);
            Await.until("it has an owner", () -> leases.holds(DUTY), holds -> holds);

            // Like a replica that takes the lease and the claim while this one is frozen and does not know it. That
            // replica's clock is far behind. The order matters, and no fenced write may run meanwhile: a new owner
            // claims its position within the fence.
            new TransactionTemplate(service.bean(PlatformTransactionManager.class)).executeWithoutResult(taken -> {
                jdbc.sql("SELECT FROM lease WHERE duty = ? FOR UPDATE")
                        .param(DUTY)
                        .query()
                        .listOfRows();
                jdbc.sql(
                                "UPDATE lease SET owner = 'another', term = term + 1, expires = clock_timestamp() + interval '1 hour' WHERE duty = ?")
                        .param(DUTY)
                        .update();
                jdbc.sql(
                                "UPDATE token_entry SET owner = 'another', timestamp = '2001-01-01T00:00:00Z' WHERE processorname = ?")
                        .param("stumbles")
                        .update();
            });
            var place = place(jdbc);
            var id = UUID.randomUUID();
            var commands = service.bean(Commands.class);
            commands.sendAs("test", new CounterCommand.Open(id, "changes hands"), "test");
            commands.sendAs("test", new CounterCommand.Add(id, 5), "test");
            Await.until("it has noticed", () -> leases.holds(DUTY), holds -> !holds);
            assertThat(place(jdbc)).as("saved by the one that was overtaken").isEqualTo(place);

            // The other one dies; its claim would last for ever.
            jdbc.sql("UPDATE lease SET expires = 'epoch' WHERE duty = ?")
                    .param(DUTY)
                    .update();
            Await.until("its place moves", () -> place(jdbc), now -> !now.equals(place));
            Await.until(
                    "it is reacted to",
                    reaction::handled,
                    all -> all.stream().map(CounterEvent.Added::id).anyMatch(id::equals));
        }
    }

    private static String place(JdbcClient jdbc) {
        return jdbc.sql("SELECT convert_from(token, 'UTF8') FROM token_entry WHERE processorname = 'stumbles'")
                .query(String.class)
                .single();
    }
}
