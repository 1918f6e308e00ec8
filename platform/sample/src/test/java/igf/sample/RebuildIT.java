package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import igf.platform.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A view is rebuilt while everybody works on, and nobody notices. */
class RebuildIT {

    private static final int WRITERS = 3;
    private static final int READERS = 2;
    private static final int REBUILDS = 3;

    private static RunningService start() {
        return RunningService.start(SampleApplication.class, "sample-service", "rebuild", Map.of());
    }

    private static String open(RunningService service, String name) {
        return service.as("organizer-1", "ORGANIZER")
                .post("/api/v1/counters", Map.of("name", name, "weight", 1))
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private static JsonNode rebuilt(RunningService service) {
        var admin = service.as("secretariat", "SECRETARIAT");
        var started = admin.post("/api/v1/admin/projections/sample/counters/rebuild", Map.of("reason", "test"))
                .expect(202);
        return admin.await(
                        started.header("Location"),
                        a -> List.of("succeeded", "failed")
                                .contains(a.json().get("status").asString()))
                .json();
    }

    @Test
    void readers_see_no_step_back_while_commands_go_on_and_the_hash_is_the_same() throws Exception {
        try (var service = start();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var on = new AtomicBoolean(true);
            var written = new AtomicInteger();
            var read = new AtomicInteger();
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                var id = open(service, "busy " + i);
                work.add(threads.submit(() -> write(service, id, on, written)));
            }
            var watched = open(service, "watched");
            work.add(threads.submit(() -> write(service, watched, on, written)));
            for (int i = 0; i < READERS; i++) {
                work.add(threads.submit(() -> watch(service, watched, on, read)));
            }
            var results = new ArrayList<JsonNode>();
            int before = written.get();
            for (int i = 0; i < REBUILDS; i++) {
                results.add(rebuilt(service));
            }
            int during = written.get() - before;
            Await.until("readers have read", read::get, n -> n > REBUILDS);
            on.set(false);
            for (var each : work) {
                end(each);
            }

            assertThat(during).as("commands during the rebuilds").isPositive();
            assertThat(results).allSatisfy(done -> {
                assertThat(done.get("status").asString()).as(done.toString()).isEqualTo("succeeded");
                assertThat(done.at("/result/hash").asString())
                        .hasSize(64)
                        .isEqualTo(done.at("/result/before").asString());
                assertThat(done.at("/result/perSecond").asLong()).isPositive();
                assertThat(done.at("/progress/done").asLong())
                        .isPositive()
                        .isEqualTo(done.at("/progress/total").asLong());
            });
        }
    }

    private static void end(Future<?> work) throws InterruptedException {
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new AssertionError("somebody was disturbed", e.getCause());
        }
    }

    private static void write(RunningService service, String id, AtomicBoolean on, AtomicInteger written) {
        var organizer = service.as("organizer-1", "ORGANIZER");
        for (int total = 1; on.get() && total < 90; total++) {
            organizer
                    .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 1))
                    .expect(200);
            written.incrementAndGet();
        }
    }

    /** Neither the counter nor a row of the list may be missing or have an earlier state. */
    private static void watch(RunningService service, String id, AtomicBoolean on, AtomicInteger read) {
        var anybody = service.anonymous();
        anybody.await("/api/v1/counters/" + id, a -> a.status() == 200);
        int last = 0;
        int rows = 0;
        while (on.get()) {
            var total = anybody.get("/api/v1/counters/" + id)
                    .expect(200)
                    .json()
                    .get("total")
                    .asInt();
            var listed = anybody.get("/api/v1/counters?limit=100")
                    .expect(200)
                    .json()
                    .get("items")
                    .size();
            assertThat(total).isGreaterThanOrEqualTo(last);
            assertThat(listed).isGreaterThanOrEqualTo(rows);
            last = total;
            rows = listed;
            read.incrementAndGet();
        }
    }

    /** Stops a rebuild in the middle, as the end of the process would. */
    private static final class Halted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_rebuild_that_ends_in_its_middle_leaves_the_old_build_in_use_and_starts_over() {
        String id;
        String hash;
        try (var service = start()) {
            id = open(service, "halted");
            service.as("organizer-1", "ORGANIZER")
                    .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 7))
                    .expect(200);
            service.anonymous()
                    .await("/api/v1/counters/" + id, a -> a.json().path("total").asInt() == 7);
            hash = hash(service);
            assertThatThrownBy(() -> service.bean(Views.class).rebuild("counters", done -> {
                        throw new Halted();
                    }))
                    .isInstanceOf(Halted.class);
        }
        try (var again = start()) {
            Await.until("nothing is kept but the build in use", () -> builds(again), kept -> kept.size() == 1);
            assertThat(again.anonymous()
                            .get("/api/v1/counters/" + id)
                            .expect(200)
                            .json()
                            .get("total")
                            .asInt())
                    .isEqualTo(7);
            assertThat(hash(again)).isEqualTo(hash);
            var done = rebuilt(again);
            assertThat(done.at("/result/hash").asString()).isEqualTo(hash);
            assertThat(hash(again)).isEqualTo(hash);
        }
    }

    private static List<String> builds(RunningService service) {
        var database = service.bean(MongoDatabase.class);
        return StreamSupport.stream(database.listCollectionNames().spliterator(), false)
                .filter(name -> name.startsWith("counters."))
                .map(name -> name.substring(name.lastIndexOf('.')))
                .distinct()
                .toList();
    }

    private static String hash(RunningService service) {
        return service.as("secretariat", "SECRETARIAT")
                .get("/api/v1/admin/projections")
                .expect(200)
                .json()
                .at("/items/0/hash")
                .asString();
    }
}
