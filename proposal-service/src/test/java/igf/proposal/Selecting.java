package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.SECRETARIAT;

import igf.platform.testing.Http.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An edition of its own with proposals that were screened in, for tests of what becomes of them. */
final class Selecting {

    final String edition;
    final String base;
    final List<String> proposals = new ArrayList<>();
    private String token = "";

    Selecting(String name, int number) {
        edition = name + "-" + System.nanoTime();
        base = "/api/v1/editions/" + edition;
        TheService.openEdition(edition);
        for (int i = 1; i <= number; i++) {
            var created = ORGANIZER
                    .post(base + "/proposals", CompleteDraft.of(name + " " + i))
                    .expect(201);
            var path = created.header("Location");
            ORGANIZER.post(path + "/submission", "").expect(201);
            token = SECRETARIAT
                    .post(path + "/screening", Map.of("outcome", "IN"))
                    .expect(201)
                    .header("Consistency-Token");
            proposals.add(created.json().get("id").asString());
        }
    }

    /** @param index from 1, as its number */
    String path(int index) {
        return "/api/v1/proposals/" + proposals.get(index - 1);
    }

    Response decide(int index, String outcome) {
        return SECRETARIAT
                .post(path(index) + "/decision", Map.of("outcome", outcome, "reason", "decided " + outcome))
                .expect(201);
    }

    Response reserve(int index, int place) {
        var body = Map.of("outcome", "RESERVE", "reason", "for now", "place", place);
        return SECRETARIAT.post(path(index) + "/decision", body).expect(201);
    }

    void undo(int index) {
        SECRETARIAT.delete(path(index) + "/decision?reason=changed").expect(200);
    }

    void awaitState(int index, String state) {
        SECRETARIAT.await(
                path(index), answer -> answer.json().path("state").asString("").equals(state));
    }

    void awaitRoster(int index, String state) {
        SECRETARIAT.await(
                path(index), a -> a.json().path("rosterState").asString("").equals(state));
    }

    JsonNode shown(int index) {
        return SECRETARIAT.get(path(index)).expect(200).json();
    }

    /** Of a batch, by read models that know of every proposal. */
    JsonNode check(String batch) {
        return SECRETARIAT
                .with("Consistency-Token", token)
                .get(batch + "/check")
                .expect(200)
                .json();
    }

    void plan(int slots) {
        SECRETARIAT.put(base + "/selection-plan", Map.of("slots", slots)).expect(200);
    }

    /** Waits until the places know that many who hold one and that many who wait. */
    JsonNode awaitReserve(int held, int waiting) {
        return SECRETARIAT
                .await(
                        base + "/reserve",
                        a -> a.json().path("held").asInt(-1) == held
                                && a.json().path("items").size() == waiting)
                .json();
    }

    Map<String, Object> entry(int index, String outcome) {
        var decision = new HashMap<String, Object>(Map.of("outcome", outcome, "reason", "together " + outcome));
        return new HashMap<>(Map.of("proposalId", proposals.get(index - 1), "decision", decision));
    }
}
