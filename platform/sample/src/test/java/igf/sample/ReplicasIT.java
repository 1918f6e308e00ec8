package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.command.Commands;
import igf.platform.lease.Leases;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.RunningService;
import igf.sample.counter.CounterCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two instances of a service on the same databases. */
class ReplicasIT {

    private static RunningService start(String node) {
        return RunningService.start(
                SampleApplication.class,
                "sample-service",
                "replicas",
                Map.of("igf.node", node, "igf.replicas", "true", "igf.snapshot-every", "5"));
    }

    private static String write(RunningService service, String name) {
        var organizer = service.as("organizer-1", "ORGANIZER");
        var created = organizer
                .post("/api/v1/counters", Map.of("name", name, "weight", 1))
                .expect(201);
        var id = created.json().get("id").asString();
        var token = created.header("Consistency-Token");
        for (int i = 1; i <= 12; i++) {
            var added = organizer
                    .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 1))
                    .expect(200);
            assertThat(added.json().get("total").asInt()).isEqualTo(i);
            token = added.header("Consistency-Token");
        }
        return id + " " + token;
    }

    private static int read(RunningService service, String written) {
        var parts = written.split(" ");
        return service.anonymous()
                .with("Consistency-Token", parts[1])
                .get("/api/v1/counters/" + parts[0])
                .expect(200)
                .json()
                .get("total")
                .asInt();
    }

    @Test
    void each_duty_has_one_owner_each_reads_what_any_wrote_and_what_goes_out_is_whole_and_in_order() {
        var first = start("first");
        var second = start("second");
        var written = new ArrayList<String>();
        try (second) {
            try (first) {
                Await.until(
                        "duties are spread",
                        () -> loads(first, second),
                        loads -> loads.getFirst() > 0
                                && loads.getLast() > 0
                                && loads.getFirst() + loads.getLast()
                                        == first.bean(Leases.class).names().size());
                assertThat(first.bean(Leases.class).held())
                        .doesNotContainAnyElementsOf(second.bean(Leases.class).held());
                written.add(write(first, "by the first"));
                assertThat(read(second, written.getLast())).isEqualTo(12);
                written.add(write(second, "by the second"));
                assertThat(read(first, written.getLast())).isEqualTo(12);
                written.add(write(second, "by the second, for itself"));
                assertThat(read(second, written.getLast())).isEqualTo(12);
            }
            Await.until(
                    "the second does everything",
                    () -> second.bean(Leases.class).held(),
                    held -> held.equals(second.bean(Leases.class).names()));
            written.add(write(second, "alone"));
            assertThat(read(second, written.getLast())).isEqualTo(12);
            written.forEach(each -> assertPublished(second, each.split(" ")[0]));
            var hashes = second.as("secretariat", "SECRETARIAT")
                    .post(
                            "/api/v1/admin/projections/sample/counters/rebuild",
                            Map.of("reason", "after a change of leaders"))
                    .expect(202)
                    .header("Location");
            var result = second.as("secretariat", "SECRETARIAT")
                    .await(
                            hashes,
                            a -> List.of("succeeded", "failed")
                                    .contains(a.json().get("status").asString()))
                    .json()
                    .get("result");
            assertThat(result.get("hash")).isEqualTo(result.get("before"));
        }
    }

    /** Checks that each number came once, except what was sent again, and none before its predecessor. */
    private static void assertPublished(RunningService service, String counter) {
        var published = service
                .kafka()
                .await(
                        "sample",
                        all -> all.stream()
                                        .filter(p -> p.key().equals(counter))
                                        .map(p -> p.headers().get("ce_sequence"))
                                        .distinct()
                                        .count()
                                == 12)
                .stream()
                .filter(p -> p.key().equals(counter))
                .toList();
        assertThat(published.stream().map(p -> p.headers().get("ce_sequence")).distinct())
                .containsExactlyElementsOf(
                        IntStream.range(0, 12).mapToObj(Integer::toString).toList());
        assertThat(published.stream()
                        .map(p -> p.headers().get("ce_id") + p.headers().get("ce_sequence"))
                        .distinct())
                .hasSize(12);
    }

    private static List<Integer> loads(RunningService... services) {
        return Stream.of(services).map(s -> s.bean(Leases.class).held().size()).toList();
    }

    @Test
    void what_one_has_kept_of_an_aggregate_is_not_held_against_what_the_other_wrote() {
        var first = start("keeps");
        var second = start("changes");
        try (first;
                second) {
            var id = write(first, "kept by the first").split(" ")[0];
            var seen = add(second, id, null, 200).header("ETag");

            assertThat(total(add(first, id, seen, 200)))
                    .as("the version that the first had kept was older")
                    .isEqualTo(14);
            assertThat(total(add(second, id, null, 200)))
                    .as("the second had kept an older total")
                    .isEqualTo(15);
            add(first, id, seen, 412);

            second.bean(Commands.class).sendAs("test", new CounterCommand.Close(UUID.fromString(id)), "closing");
            add(first, id, null, 409);
        }
    }

    private static int total(Http.Response answer) {
        return answer.json().get("total").asInt();
    }

    private static Http.Response add(RunningService service, String id, @Nullable String version, int expected) {
        var organizer = service.as("organizer-1", "ORGANIZER");
        return (version == null ? organizer : organizer.with("If-Match", version))
                .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 1))
                .expect(expected);
    }
}
