package igf.sample;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.fault.HaltPoint;
import igf.platform.testing.Await;
import igf.platform.testing.RunningService;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The build's test JVM watches its halt points ({@code pom.xml}). One that ordinary work never passes would prove
 * nothing.
 */
class HaltPointsIT {

    @Test
    void ordinary_work_passes_every_halt_point() {
        try (var service = RunningService.start(
                SampleApplication.class, "sample-service", "halts", Map.of("igf.snapshot-every", "3"))) {
            var organizer = service.as("organizer-1", "ORGANIZER");
            var id = organizer
                    .post("/api/v1/counters", Map.of("name", "halts", "weight", 1))
                    .expect(201)
                    .json()
                    .get("id")
                    .asString();
            for (int i = 0; i < 6; i++) {
                organizer
                        .post("/api/v1/counters/" + id + "/amounts", Map.of("amount", 1))
                        .expect(200);
            }
            service.as("secretariat", "SECRETARIAT")
                    .post("/api/v1/admin/projections/sample/counters/rebuild", Map.of("reason", "halt points"))
                    .expect(202);
            Await.until("every point", HaltPoint::reachedPoints, seen -> seen.equals(Set.of(HaltPoint.values())));
            assertThat(HaltPoint.reachedPoints()).containsExactlyInAnyOrder(HaltPoint.values());
        }
    }
}
