package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.DatabaseFaults;
import igf.platform.testing.Http;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Requests that a caller sends again under their key, after a failure in the middle or an answer that never arrived. */
class RetriedRequestsIT {

    private static final int ROWS = 100;
    private static final JsonMapper JSON = new JsonMapper();

    private final DatabaseFaults planted = DatabaseFaults.ofService("proposal-service");

    private static String edition() {
        var edition = "retried-" + System.nanoTime();
        TheService.openEdition(edition);
        return edition;
    }

    private static Http once(Http who) {
        return who.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    @Test
    void an_import_that_failed_in_the_middle_takes_every_row_once_and_says_so() {
        var edition = edition();
        var file =
                IntStream.rangeClosed(1, ROWS).mapToObj(RetriedRequestsIT::row).collect(Collectors.joining("\n"));
        var importing = once(ORGANIZER).with("Content-Type", "application/jsonl");
        planted.withRejectedEvent(
                "Proposal",
                3,
                () -> importing
                        .post("/api/v1/editions/" + edition + "/imports", file)
                        .expect(503));

        var report = importing
                .post("/api/v1/editions/" + edition + "/imports", file)
                .expect(200)
                .json();

        assertThat(report.get("items").findValuesAsString("outcome"))
                .hasSize(ROWS)
                .containsOnly("ACCEPTED");
        var ids = report.get("items").findValuesAsString("proposalId");
        assertThat(ids).doesNotHaveDuplicates();
        var entries = new ArrayList<String>();
        for (int i = 0; i < ROWS; i++) {
            var draft =
                    ORGANIZER.get("/api/v1/proposals/" + ids.get(i)).expect(200).json();
            assertThat(draft.get("title").asString()).isEqualTo("Row " + (i + 1));
            draft.get("roster").forEach(entry -> entries.add(entry.get("id").asString()));
        }
        assertThat(entries).hasSize(ROWS * CompleteDraft.PEOPLE).doesNotHaveDuplicates();
        var again =
                importing.post("/api/v1/editions/" + edition + "/imports", file).expect(200);
        assertThat(again.json()).isEqualTo(report);
    }

    private static String row(int number) {
        var row = new LinkedHashMap<String, Object>(Map.of("key", "row-" + number));
        row.putAll(CompleteDraft.of("Row " + number));
        return JSON.writeValueAsString(row);
    }

    @Test
    void a_submission_whose_answer_was_lost_is_answered_as_at_first() {
        var path = draft(edition());
        var submitting = once(ORGANIZER);
        var first = new ArrayList<Http.Response>();
        planted.withoutStoringResponses(
                () -> first.add(submitting.post(path + "/submission", "").expect(201)));

        var again = submitting.post(path + "/submission", "").expect(201);

        same(again, first.getFirst());
        same(submitting.post(path + "/submission", "").expect(201), first.getFirst());
    }

    @Test
    void what_others_change_meanwhile_does_not_change_the_answer() {
        var edition = edition();
        var from = screenedIn(edition);
        var into = screenedIn(edition);
        var merge = Map.of("into", into.substring(into.lastIndexOf('/') + 1));
        var merging = once(SECRETARIAT);
        var first = new ArrayList<Http.Response>();
        planted.withoutStoringResponses(
                () -> first.add(merging.post(from + "/merge", merge).expect(201)));
        ORGANIZER.delete(into + "/submission").expect(200);
        SECRETARIAT.post(from + "/merge", merge).expect(409);

        var again = merging.post(from + "/merge", merge).expect(201);

        same(again, first.getFirst());
    }

    @Test
    void what_concerned_a_reviewer_is_answered_as_at_first_though_they_have_left() {
        var edition = new ReviewedEdition("left", 2, 2, 1);
        edition.note(ReviewedEdition.member(1)
                .put(
                        edition.base + "/review-conflicts/mine",
                        Map.of("organizations", List.of("A friend's house"), "proposals", List.of())));
        var reviewer = edition.read(SECRETARIAT, edition.base + "/review-progress")
                .json()
                .get("reviewers")
                .valueStream()
                .filter(each -> each.get("name").asString().equals("Member 1"))
                .map(each -> each.get("reviewer").asString())
                .findFirst()
                .orElseThrow();
        var reopening = edition.base + "/review-conflicts/" + reviewer + "/reopening";
        var mistake = Map.of("reason", "A typing error");
        var rewinding = edition.base + "/reviews/rewind";
        var rewind = Map.of("to", "1", "reviewer", reviewer, "reason", "Taken over.");
        var reopener = once(SECRETARIAT);
        var rewinder = once(SECRETARIAT);
        var first = new ArrayList<Http.Response>();
        planted.withoutStoringResponses(() -> {
            first.add(reopener.post(reopening, mistake).expect(200));
            first.add(rewinder.post(rewinding, rewind).expect(202));
        });
        var others = List.of(Map.of("email", "mag-2@example.org", "name", "Member 2", "affiliation", "Panel 2"));
        SECRETARIAT.put(edition.base + "/reviewers", Map.of("items", others)).expect(200);
        SECRETARIAT.post(reopening, mistake).expect(404);
        SECRETARIAT.post(rewinding, rewind).expect(422);

        same(reopener.post(reopening, mistake).expect(200), first.getFirst());
        same(rewinder.post(rewinding, rewind).expect(202), first.getLast());
    }

    private static String screenedIn(String edition) {
        var path = draft(edition);
        ORGANIZER.post(path + "/submission", "").expect(201);
        SECRETARIAT.post(path + "/screening", Map.of("outcome", "IN")).expect(201);
        return path;
    }

    private static String draft(String edition) {
        return ORGANIZER
                .post("/api/v1/editions/" + edition + "/proposals", CompleteDraft.of("Told once"))
                .expect(201)
                .header("Location");
    }

    private static void same(Http.Response again, Http.Response first) {
        assertThat(again.text()).isEqualTo(first.text());
        for (var header : List.of("Location", "ETag", "Consistency-Token", "Content-Type")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }
}
