package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.lease.Leases;
import igf.platform.testing.Await;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody leads for a while, as after a kill, so that read models stand still. */
class BehindTheLogIT {

    private static void isTriedAgain(String path, Map<String, Object> body) {
        // Said here, so that the helper takes the answer as it is and does not ask again.
        var answer = SECRETARIAT.with("Prefer", "wait=1").post(path, body).expect(503);
        assertThat(answer.json().get("type").asString()).endsWith(":projection-behind");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void what_is_decided_by_read_models_is_not_decided_while_they_are_behind_and_can_be_tried_again() {
        var slug = "behind-" + System.nanoTime();
        var base = "/api/v1/editions/" + slug;
        var screening = Map.<String, Object>of("outcome", "IN");
        var assignments = Map.<String, Object>of("perProposal", 1, "seed", 42);
        var leases = RUNNING.bean(Leases.class);
        String path;
        TheService.openEdition(slug);
        leases.stop();
        try {
            path = ORGANIZER
                    .post(base + "/proposals", CompleteDraft.of("Behind"))
                    .expect(201)
                    .header("Location");
            ORGANIZER.post(path + "/submission", "").expect(201);
            isTriedAgain(path + "/screening", screening);
            isTriedAgain(base + "/review-assignments", assignments);
            isTriedAgain(base + "/review-reminders", Map.of());
        } finally {
            leases.start();
            Await.until("all is kept again", leases::held, held -> held.containsAll(leases.names()));
        }
        SECRETARIAT.post(path + "/screening", screening).expect(201);
    }
}
