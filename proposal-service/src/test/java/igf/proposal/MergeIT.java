package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static igf.proposal.TheService.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.People;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two proposals become one only if both sides agree, and it can be undone with everything back. */
class MergeIT {

    @Test
    void both_sides_agree_by_link_and_call_people_are_taken_over_and_undoing_brings_everything_back() {
        var selection = new Selecting("merge", 3);
        var stranger = other(selection);
        selection.plan(1);
        selection.decide(1, "ACCEPTED");
        selection.decide(3, "RESERVE");
        selection.awaitReserve(1, 1);
        var merge = selection.path(1) + "/merge";
        ORGANIZER.post(merge, Map.of("into", stranger)).expect(403);
        SECRETARIAT.post(merge, Map.of("into", selection.proposals.getFirst())).expect(422);
        SECRETARIAT
                .post(merge, Map.of("into", stranger, "reason", "Both ask the same"))
                .expect(201);
        SECRETARIAT.post(merge, Map.of("into", stranger)).expect(409);

        var token = tokenOf(stranger);
        var page =
                RUNNING.anonymous().get("/api/v1/mergers/" + token).expect(200).json();
        assertThat(page.get("side").asString()).isEqualTo("TAKES_IN");
        assertThat(page.get("withNumber").asInt()).isEqualTo(1);
        RUNNING.anonymous().get("/api/v1/mergers/" + "x".repeat(64)).expect(404);
        RUNNING.anonymous()
                .post("/api/v1/mergers/" + token + "/answer", Map.of("answer", "AGREE"))
                .expect(200);
        assertThat(selection.shown(1).get("state").asString()).isEqualTo("ACCEPTED");
        RUNNING.as("organizer-9", "ORGANIZER")
                .post(merge + "/answer", Map.of("answer", "AGREE"))
                .expect(403);
        ORGANIZER.post(merge + "/answer", Map.of("answer", "AGREE")).expect(200);
        selection.awaitState(1, "MERGED");
        selection.awaitState(3, "ACCEPTED");
        assertThat(selection.shown(1).get("mergedInto").asString()).isEqualTo(stranger);
        RUNNING.anonymous()
                .post("/api/v1/mergers/" + token + "/answer", Map.of("answer", "REFUSE"))
                .expect(410);

        var offered = SECRETARIAT
                .await(merge, a -> a.json().path("people").size() == 4)
                .json()
                .get("people");
        var entry = offered.get(0).get("entry").asString();
        ORGANIZER.post(merge + "/people/" + entry, "").expect(403);
        STRANGER.post(merge + "/people/" + UUID.randomUUID(), "").expect(404);
        STRANGER.post(merge + "/people/" + entry, "").expect(201);
        STRANGER.post(merge + "/people/" + entry, "").expect(201);
        assertThat(roster(stranger)).hasSize(5);
        for (var side : new String[] {selection.proposals.getFirst(), stranger}) {
            var mergers = SECRETARIAT.await(
                    "/api/v1/proposals/" + side + "/mergers",
                    a -> a.json().at("/items/0/state").asString("").equals("MERGED"));
            assertThat(mergers.json().at("/items/0/into").asString()).isEqualTo(stranger);
        }
        assertThat(SECRETARIAT
                        .await(
                                "/api/v1/proposals/" + stranger + "/dossier",
                                a -> a.json().path("lineage").size() == 1)
                        .json()
                        .at("/lineage/0/proposalId")
                        .asString())
                .isEqualTo(selection.proposals.getFirst());

        SECRETARIAT.delete(merge + "?reason=It+was+a+mistake").expect(200);
        selection.awaitState(1, "ACCEPTED");
        assertThat(selection.shown(1).get("mergedInto").isNull()).isTrue();
        assertThat(selection.shown(1).get("sessionId").isNull()).isFalse();
        SECRETARIAT.await(
                "/api/v1/proposals/" + stranger, a -> a.json().path("roster").size() == 4);
        SECRETARIAT.delete(merge).expect(409);
    }

    @Test
    void the_one_in_reserve_that_takes_an_accepted_one_in_gets_its_place_and_shows_its_people() {
        var selection = new Selecting("heir", 3);
        selection.decide(1, "ACCEPTED");
        selection.reserve(2, 1);
        selection.reserve(3, 2);
        selection.awaitReserve(1, 2);
        var merge = selection.path(1) + "/merge";
        SECRETARIAT.post(merge, Map.of("into", selection.proposals.get(2))).expect(201);
        ORGANIZER.post(merge + "/answer", Map.of("answer", "AGREE")).expect(200);
        selection.awaitState(1, "MERGED");
        selection.awaitState(3, "ACCEPTED");
        selection.awaitReserve(1, 1);
        assertThat(selection.shown(2).get("state").asString()).isEqualTo("RESERVE");
        assertThat(selection.shown(3).at("/decision/reason").asString())
                .isEqualTo("WS #1 was merged into this one, which takes its place.");

        var shown = ORGANIZER
                .await(selection.path(3), a -> a.json().at("/tookIn/0/people").size() == CompleteDraft.PEOPLE)
                .json();
        assertThat(shown.at("/tookIn/0/proposalId").asString()).isEqualTo(selection.proposals.getFirst());
        assertThat(shown.at("/tookIn/0/number").asInt()).isEqualTo(1);
        assertThat(shown.at("/tookIn/0/people/0/name").asString()).isEqualTo("Person 0");
        assertThat(shown.at("/tookIn/0/people/0/takenAs").isNull()).isTrue();
        var entry = shown.at("/tookIn/0/people/0/entry").asString();
        ORGANIZER.post(merge + "/people/" + entry, "").expect(201);
        var taken = ORGANIZER
                .await(
                        selection.path(3),
                        a -> !a.json()
                                .at("/tookIn/0/people/0/takenAs")
                                .asString("")
                                .isEmpty())
                .json();
        assertThat(taken.get("roster").findValuesAsString("id"))
                .contains(taken.at("/tookIn/0/people/0/takenAs").asString());
    }

    @Test
    void a_merge_that_one_side_refuses_or_nobody_answers_changes_nothing() {
        var selection = new Selecting("refused", 1);
        var stranger = other(selection);
        var merge = selection.path(1) + "/merge";
        SECRETARIAT
                .post(merge, Map.of("into", stranger, "until", "2020-01-01T00:00:00Z"))
                .expect(422);
        SECRETARIAT.post(merge, Map.of("into", stranger)).expect(201);
        STRANGER.post(merge + "/answer", Map.of("answer", "REFUSE")).expect(200);
        awaitMerge(merge, "REFUSED");
        ORGANIZER.post(merge + "/answer", Map.of("answer", "AGREE")).expect(409);

        var until = Instant.now().plusSeconds(10);
        SECRETARIAT
                .post(merge, Map.of("into", stranger, "until", until.toString()))
                .expect(201);
        ORGANIZER.post(merge + "/answer", Map.of("answer", "AGREE")).expect(200);
        awaitMerge(merge, "EXPIRED");

        SECRETARIAT.post(merge, Map.of("into", stranger)).expect(201);
        SECRETARIAT.delete(merge + "?reason=No+need").expect(200);
        awaitMerge(merge, "TAKEN_BACK");
        assertThat(selection.shown(1).get("state").asString()).isEqualTo("SCREENED_IN");
        selection.decide(1, "ACCEPTED");
    }

    private static void awaitMerge(String merge, String state) {
        SECRETARIAT.await(merge, a -> a.json().path("state").asString("").equals(state));
    }

    private static String other(Selecting selection) {
        var created = STRANGER.post(selection.base + "/proposals", CompleteDraft.of("The other side"))
                .expect(201);
        var path = created.header("Location");
        STRANGER.post(path + "/submission", "").expect(201);
        SECRETARIAT.post(path + "/screening", Map.of("outcome", "IN")).expect(201);
        return created.json().get("id").asString();
    }

    private static JsonNode roster(String proposal) {
        return SECRETARIAT
                .await(
                        "/api/v1/proposals/" + proposal,
                        a -> a.json().path("roster").size() == 5)
                .json()
                .get("roster");
    }

    /** As it goes to the mail of that side. */
    private static String tokenOf(String proposal) {
        var told = RUNNING.kafka()
                .await(
                        "proposal",
                        all -> all.stream()
                                .anyMatch(e -> e.type().equals("igf.proposal.merge-proposed.v1")
                                        && e.key().equals(proposal)));
        var data = told.stream()
                .filter(e -> e.type().equals("igf.proposal.merge-proposed.v1")
                        && e.key().equals(proposal))
                .findFirst()
                .orElseThrow()
                .data();
        return String.valueOf(
                RUNNING.bean(People.class).show(data.get("tokenSealed").asString()));
    }
}
