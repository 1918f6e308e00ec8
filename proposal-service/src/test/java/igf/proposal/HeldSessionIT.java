package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.contracts.scheduling.Placement;
import igf.contracts.scheduling.SessionScheduled;
import igf.platform.testing.Await;
import igf.proposal.programme.SessionStarts;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Withdrawals follow the session times that scheduling-service publishes. */
class HeldSessionIT {

    private final Selecting selection = new Selecting("held", 3);

    private void scheduled(int index, Instant start) {
        var proposal = UUID.fromString(selection.proposals.get(index - 1));
        var session = UUID.fromString(selection.shown(index).get("sessionId").asString());
        var local = LocalDateTime.ofInstant(start, ZoneOffset.UTC);
        RUNNING.kafka()
                .publish(
                        "scheduling",
                        "igf.session.scheduled.v1",
                        session.toString(),
                        new SessionScheduled(
                                selection.edition,
                                session,
                                proposal,
                                index,
                                "held " + index,
                                new Placement(
                                        "hall",
                                        "The hall",
                                        40,
                                        local,
                                        local.plusHours(1),
                                        "UTC",
                                        start,
                                        start.plusSeconds(3600)),
                                1,
                                List.of(),
                                null,
                                0));
        Await.until(
                "its start is known",
                () -> RUNNING.bean(SessionStarts.class).of(proposal),
                known -> Objects.equals(known, start));
    }

    @Test
    void from_its_start_on_only_the_secretariat_takes_a_session_back_and_says_why() {
        for (int index = 1; index <= 3; index++) {
            selection.decide(index, "ACCEPTED");
        }
        var hourAgo = Instant.now().minusSeconds(3600);
        scheduled(1, hourAgo);
        scheduled(2, hourAgo);
        scheduled(3, hourAgo.plusSeconds(86_400));

        var withdrawal = selection.path(1) + "/submission";
        assertThat(ORGANIZER
                        .delete(withdrawal + "?reason=Nobody%20came")
                        .expect(409)
                        .json()
                        .at("/violations/0/rule")
                        .asString())
                .isEqualTo("SESSION_BEGUN");
        assertThat(SECRETARIAT
                        .delete(withdrawal)
                        .expect(422)
                        .json()
                        .at("/violations/0/rule")
                        .asString())
                .isEqualTo("REASON_REQUIRED");
        SECRETARIAT
                .post(selection.path(1) + "/merge", Map.of("into", selection.proposals.get(2)))
                .expect(409);
        SECRETARIAT.delete(withdrawal + "?reason=Nobody%20came").expect(200);
        selection.awaitState(1, "WITHDRAWN");

        SECRETARIAT.delete(selection.path(2) + "/decision").expect(422);
        SECRETARIAT.delete(selection.path(2) + "/decision?reason=Nobody%20came").expect(200);

        ORGANIZER.delete(selection.path(3) + "/submission").expect(200);
    }
}
