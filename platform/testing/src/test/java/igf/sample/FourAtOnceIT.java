package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.Leadership;
import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FourAtOnceIT {

    private static final int INSTANCES = 4;

    @Test
    void four_instances_may_start_at_once_on_empty_databases() throws Exception {
        var started = new ArrayList<RunningService>();
        try (var starters = Executors.newFixedThreadPool(INSTANCES)) {
            var starting = IntStream.range(0, INSTANCES)
                    .mapToObj(i -> starters.submit(() -> RunningService.start(
                            SampleApplication.class,
                            "sample-service",
                            "four-at-once",
                            Map.of("igf.node", "node-" + i, "igf.replicas", "true"))))
                    .toList();
            for (Future<RunningService> one : starting) {
                started.add(one.get());
            }
            Await.until(
                    "one leads",
                    () -> started.stream()
                            .filter(s -> s.bean(Leadership.class).isLeading())
                            .count(),
                    leaders -> leaders == 1);
            var written = started.getFirst()
                    .as("organizer-1", "ORGANIZER")
                    .post("/api/v1/counters", Map.of("name", "first", "weight", 1))
                    .expect(201);
            assertThat(started)
                    .allSatisfy(service -> service.anonymous()
                            .with("Consistency-Token", written.header("Consistency-Token"))
                            .get(written.header("Location"))
                            .expect(200));
        } finally {
            started.forEach(RunningService::close);
        }
    }
}
