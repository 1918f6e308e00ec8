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
import java.util.HashMap;
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
                                0,
                                null));
        Await.until(
                "its start is known",
                () -> RUNNING.bean(SessionStarts.class).findStart(proposal),
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
        assertThat(SECRETARIAT
                        .post(selection.path(1) + "/merge", Map.of("into", selection.proposals.get(2)))
                        .expect(409)
                        .json()
                        .at("/violations/0/detail")
                        .asString())
                .contains("the proposal cannot be merged");
        SECRETARIAT.delete(withdrawal + "?reason=Nobody%20came").expect(200);
        selection.awaitState(1, "WITHDRAWN");

        SECRETARIAT.delete(selection.path(2) + "/decision").expect(422);
        SECRETARIAT.delete(selection.path(2) + "/decision?reason=Nobody%20came").expect(200);

        ORGANIZER.delete(selection.path(3) + "/submission").expect(200);
    }

    @Test
    void undoing_a_merger_takes_a_session_that_has_begun_back_only_with_a_reason() {
        selection.decide(1, "ACCEPTED");
        selection.reserve(2, 1);
        selection.awaitReserve(1, 1);
        var merge = selection.path(1) + "/merge";
        SECRETARIAT.post(merge, Map.of("into", selection.proposals.get(1))).expect(201);
        ORGANIZER.post(merge + "/answer", Map.of("answer", "AGREE")).expect(200);
        selection.awaitState(2, "ACCEPTED");
        scheduled(2, Instant.now().minusSeconds(3600));
        assertThat(SECRETARIAT
                        .delete(merge + "?reason=%20")
                        .expect(422)
                        .json()
                        .at("/violations/0/rule")
                        .asString())
                .isEqualTo("REASON_REQUIRED");
        assertThat(selection.shown(2).get("state").asString()).isEqualTo("ACCEPTED");
        SECRETARIAT.delete(merge + "?reason=Nobody%20came").expect(200);
        selection.awaitState(1, "ACCEPTED");
        selection.awaitState(2, "RESERVE");
    }

    @Test
    void the_time_zone_of_an_edition_stays_once_a_session_has_begun() {
        var other = new HashMap<>(TheService.edition("igf-2022"));
        other.put("timeZone", "Pacific/Auckland");
        selection.decide(1, "ACCEPTED");
        SECRETARIAT.put(selection.base, other).expect(200);
        SECRETARIAT.put(selection.base, TheService.edition("igf-2022")).expect(200);
        scheduled(1, Instant.now().minusSeconds(3600));
        var refused = SECRETARIAT.put(selection.base, other).expect(422).json();
        assertThat(refused.at("/violations/0/rule").asString()).isEqualTo("ZONE_FIXED");
        assertThat(refused.at("/violations/0/pointer").asString()).isEqualTo("/timeZone");
        SECRETARIAT.put(selection.base, TheService.edition("igf-2022")).expect(200);
    }
}
