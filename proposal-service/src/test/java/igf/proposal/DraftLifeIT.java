package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static igf.proposal.TheService.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Await;
import igf.platform.testing.Http.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Drafts are saved as they are typed, stay when the call is over, come back when they were withdrawn, and begin as copies. */
class DraftLifeIT {

    private static final int SAVED = 500;

    private static String edition(String name, Instant closes) {
        var edition = name + "-" + System.nanoTime();
        SECRETARIAT.put("/api/v1/editions/" + edition, plan(closes)).expect(201);
        return "/api/v1/editions/" + edition;
    }

    private static Map<String, Object> plan(Instant closes) {
        var plan = new LinkedHashMap<>(TheService.edition("igf-2022"));
        plan.put("call", Map.of("opensAt", closes.minus(9, ChronoUnit.DAYS).toString(), "closesAt", closes.toString()));
        return plan;
    }

    private static Instant inDays(int days) {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(days, ChronoUnit.DAYS);
    }

    @Test
    void every_save_is_kept_and_costs_no_more_than_what_it_changes() {
        var edition = edition("autosave", inDays(1));
        var body = new LinkedHashMap<>(CompleteDraft.of("Typed"));
        body.put("description", "word ".repeat(400));
        var draft = ORGANIZER.post(edition + "/proposals", body).expect(201);
        var path = draft.header("Location");
        var etag = draft.header("ETag");
        Response saved = draft;
        for (int i = 1; i <= SAVED; i++) {
            saved = ORGANIZER
                    .with("If-Match", etag)
                    .patch(path, Map.of("title", "Typed " + i))
                    .expect(200);
            etag = saved.header("ETag");
        }
        assertThat(saved.json().get("title").asString()).isEqualTo("Typed " + SAVED);
        assertThat(saved.json().get("description").asString()).isEqualTo("word ".repeat(400));
        var last = saved.header("Consistency-Token");
        var history = SECRETARIAT
                .with("Consistency-Token", last)
                .get(path + "/history?limit=1000")
                .expect(200)
                .json();
        assertThat(history.toString().split("proposal.fields-changed.1", -1)).hasSize(SAVED + 1);
        var stored = RUNNING.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql(
                        "SELECT max(octet_length(payload)) FROM domain_event WHERE payloadtype = 'proposal.fields-changed.1' AND aggregateidentifier = ?")
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(Integer.class)
                .single();
        assertThat(stored).isLessThan(1_000);
    }

    @Test
    void two_who_edit_at_once_lose_nothing() {
        var edition = edition("two", inDays(1));
        var body = new LinkedHashMap<>(CompleteDraft.of("Shared"));
        body.put("roster", List.of(Map.of("role", "ORGANIZER", "name", "Two", "email", "organizer-2@example.org")));
        var draft = ORGANIZER.post(edition + "/proposals", body).expect(201);
        var path = draft.header("Location");
        var etag = draft.header("ETag");
        var mine = STRANGER.with("If-Match", etag)
                .patch(path, Map.of("outcomes", "Mine"))
                .expect(200);
        ORGANIZER.with("If-Match", etag).patch(path, Map.of("title", "Yours")).expect(412);
        var now = ORGANIZER
                .with("Consistency-Token", mine.header("Consistency-Token"))
                .get(path)
                .expect(200);
        ORGANIZER
                .with("If-Match", now.header("ETag"))
                .patch(path, Map.of("title", "Yours"))
                .expect(200);
        var both = STRANGER.await(path, a -> a.json().path("title").asString("").equals("Yours"));
        assertThat(both.json().get("outcomes").asString()).isEqualTo("Mine");
    }

    @Test
    void when_the_call_is_over_a_draft_is_frozen_and_readable_and_one_may_be_given_more_time() {
        var edition = edition("late", inDays(-1));
        var mine =
                ORGANIZER.post(edition + "/proposals", CompleteDraft.of("Late")).expect(201);
        var theirs = ORGANIZER
                .post(edition + "/proposals", CompleteDraft.of("Later"))
                .expect(201);
        var path = mine.header("Location");
        var id = mine.json().get("id").asString();
        ORGANIZER
                .with("If-Match", mine.header("ETag"))
                .patch(path, Map.of("title", "x"))
                .expect(409);
        ORGANIZER.post(path + "/submission", "").expect(409);
        assertThat(ORGANIZER.get(path).expect(200).json().get("title").asString())
                .isEqualTo("Late");

        var until = inDays(2).toString();
        ORGANIZER
                .post(edition + "/extensions", Map.of("until", until, "reason", "me", "proposalId", id))
                .expect(403);
        assertThat(SECRETARIAT
                        .post(edition + "/extensions", "{}")
                        .expect(400)
                        .json()
                        .findValuesAsString("pointer"))
                .contains("/until", "/reason");
        SECRETARIAT
                .post(
                        edition + "/extensions",
                        Map.of("until", inDays(-1).toString(), "reason", "past", "proposalId", id))
                .expect(422);
        var elsewhere = edition("elsewhere", inDays(1));
        SECRETARIAT
                .post(elsewhere + "/extensions", Map.of("until", until, "reason", "x", "proposalId", id))
                .expect(422);
        var given = SECRETARIAT
                .post(edition + "/extensions", Map.of("until", until, "reason", "Power cut", "proposalId", id))
                .expect(201);
        assertThat(given.json().get("by").asString()).isEqualTo("secretariat");
        ORGANIZER
                .with("If-Match", mine.header("ETag"))
                .patch(path, Map.of("title", "In time"))
                .expect(200);
        ORGANIZER.post(path + "/submission", "").expect(201);
        ORGANIZER.post(theirs.header("Location") + "/submission", "").expect(409);

        SECRETARIAT
                .post(edition + "/extensions", Map.of("until", until, "reason", "Many asked"))
                .expect(201);
        ORGANIZER.post(theirs.header("Location") + "/submission", "").expect(201);
        var told = RUNNING.anonymous()
                .await(edition, a -> a.json().at("/call/extensions").size() == 1)
                .json();
        assertThat(told.at("/call/extensions/0/reason").asString()).isEqualTo("Many asked");
        assertThat(told.at("/call/closesAt").asString()).isEqualTo(until);
        assertThat(SECRETARIAT
                        .get(edition + "/extensions")
                        .expect(200)
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(2);
        var history = SECRETARIAT
                .await(path + "/history", a -> a.text().contains("edition.extended.1"))
                .text();
        assertThat(history).contains(until);
        RUNNING.anonymous()
                .await(edition, a -> a.json().path("phase").asString("").equals("CALL_OPEN"));
    }

    @Test
    void what_was_withdrawn_returns_under_its_number() {
        var edition = edition("return", inDays(1));
        var draft =
                ORGANIZER.post(edition + "/proposals", CompleteDraft.of("Back")).expect(201);
        var path = draft.header("Location");
        ORGANIZER.post(path + "/return", "").expect(409);
        var number = ORGANIZER.post(path + "/submission", "").expect(201).json().get("number");
        ORGANIZER.post(edition + "/proposals", CompleteDraft.of("Other")).expect(201);
        ORGANIZER.delete(path + "/submission").expect(200);
        var back = ORGANIZER.post(path + "/return", "").expect(200);
        assertThat(back.json().get("state").asString()).isEqualTo("DRAFT");
        assertThat(back.json().get("number")).isEqualTo(number);
        Await.until(
                "an edit of the version there is, which late notes of invitations may change",
                () -> ORGANIZER
                        .with("If-Match", ORGANIZER.get(path).header("ETag"))
                        .patch(path, Map.of("title", "Back again")),
                answer -> answer.status() == 200);
        var second = ORGANIZER.post(path + "/submission", "").expect(201).json();
        assertThat(second.get("number")).isEqualTo(number);
        ORGANIZER.delete(path + "/submission").expect(200);
        assertThat(ORGANIZER.post(path + "/submission", "").expect(201).json().get("number"))
                .isEqualTo(number);
    }

    @Test
    void an_earlier_proposal_is_copied_and_measured_by_the_new_rules() {
        var edition = edition("copied", inDays(1));
        var earlier = ORGANIZER
                .post(edition + "/proposals", CompleteDraft.of("Again and again"))
                .expect(201);
        var later = "later-" + System.nanoTime();
        SECRETARIAT
                .put(
                        "/api/v1/editions/" + later,
                        TheService.edition(Map.of(
                                "preset",
                                "igf-2023",
                                "changes",
                                Map.of("limits", Map.of("characters", Map.of("TITLE", Map.of("max", 10)))))))
                .expect(201);
        var body = Map.of("copyOf", earlier.json().get("id").asString(), "outcomes", "New ones");
        STRANGER.post("/api/v1/editions/" + later + "/proposals", body).expect(403);
        var copy = ORGANIZER
                .post("/api/v1/editions/" + later + "/proposals", body)
                .expect(201)
                .json();
        assertThat(copy.get("title").asString()).isEqualTo("Again and again");
        assertThat(copy.get("outcomes").asString()).isEqualTo("New ones");
        assertThat(copy.at("/subthemes/0").asString()).isEqualTo("avoiding-internet-fragmentation");
        assertThat(copy.get("roster").size()).isEqualTo(4);
        assertThat(copy.at("/roster/0/email").asString()).isEqualTo("person0@complete.test");
        assertThat(copy.get("openPoints").findValuesAsString("code"))
                .contains("TEXT_TOO_LONG", "ATTENDANCE_MISSING")
                .doesNotContain("EMAIL_MISSING");
    }

    @Test
    void every_version_of_an_editions_rules_stays_readable() {
        var edition = "/api/v1/editions/versions-" + System.nanoTime();
        SECRETARIAT.get(edition + "/rules").expect(404);
        SECRETARIAT.put(edition, TheService.edition("igf-2023")).expect(201);
        SECRETARIAT
                .put(
                        edition,
                        TheService.edition(
                                Map.of("preset", "igf-2023", "changes", Map.of("limits", Map.of("minimumReviews", 4)))))
                .expect(200);
        ORGANIZER.get(edition + "/rules").expect(403);
        var versions = SECRETARIAT.get(edition + "/rules").expect(200).json().get("items");
        assertThat(versions.findValuesAsString("version")).containsExactly("1", "2");
        var first = SECRETARIAT.get(edition + "/rules/1").expect(200).json();
        var second = SECRETARIAT.get(edition + "/rules/2").expect(200).json();
        assertThat(first.at("/rules/limits/minimumReviews").asInt()).isNotEqualTo(4);
        assertThat(second.at("/rules/limits/minimumReviews").asInt()).isEqualTo(4);
        SECRETARIAT.get(edition + "/rules/3").expect(404);
    }

    @Test
    void hints_stand_in_the_way_of_nothing() {
        var edition = edition("hints", inDays(1));
        var body = new LinkedHashMap<>(CompleteDraft.of("Hints"));
        body.put("description", "We bring together government and the technical community in a panel discussion.");
        var draft = ORGANIZER.post(edition + "/proposals", body).expect(201);
        var codes = List.of("PROMISED_GROUP_MISSING", "FORMAT_CONTRADICTION");
        assertThat(draft.json().get("hints").findValuesAsString("code")).isEqualTo(codes);
        var submitted = ORGANIZER
                .post(draft.header("Location") + "/submission", "")
                .expect(201)
                .json();
        assertThat(submitted.get("hints").findValuesAsString("code")).isEqualTo(codes);
    }

    @Test
    void a_browser_can_ask_how_long_a_text_is_and_how_to_count() {
        var counted = RUNNING.anonymous()
                .post("/api/v1/texts/count", Map.of("text", " Deux mots, 会議 "))
                .expect(200)
                .json();
        assertThat(counted.get("words").asInt()).isEqualTo(4);
        assertThat(counted.get("characters").asInt()).isEqualTo(13);
        var module = RUNNING.anonymous().get("/api/v1/texts/counter.mjs").expect(200);
        assertThat(module.header("Content-Type")).startsWith("text/javascript");
        assertThat(module.text()).contains("export function words");
    }

    @Test
    void phases_begin_by_their_recorded_deadlines() {
        var plan = plan(inDays(-3));
        plan.put(
                "phases",
                List.of(
                        Map.of("phase", "SCREENING", "from", inDays(-2).toString()),
                        Map.of("phase", "REVIEWING", "from", inDays(-1).toString()),
                        Map.of("phase", "SELECTING", "from", inDays(1).toString())));
        var path = "/api/v1/editions/phases-" + System.nanoTime();
        SECRETARIAT.put(path, plan).expect(201);
        var begun = RUNNING.anonymous()
                .await(path, a -> a.json().path("phase").asString("").equals("REVIEWING"));
        assertThat(begun.json().get("phases").size()).isEqualTo(3);
        plan.put(
                "phases", List.of(Map.of("phase", "CALL_OPEN", "from", inDays(1).toString())));
        SECRETARIAT.put(path, plan).expect(422);
    }

    private static List<Map<String, String>> phases(int screening, int selecting) {
        return List.of(
                Map.of("phase", "SCREENING", "from", inDays(screening).toString()),
                Map.of("phase", "SELECTING", "from", inDays(selecting).toString()));
    }

    @Test
    void what_belongs_to_a_phase_waits_until_it_has_begun() {
        var plan = plan(inDays(1));
        plan.put("phases", phases(2, 3));
        var edition = "/api/v1/editions/gates-" + System.nanoTime();
        SECRETARIAT.put(edition, plan).expect(201);
        var draft = ORGANIZER
                .post(edition + "/proposals", CompleteDraft.of("Gates"))
                .expect(201);
        var path = draft.header("Location");
        ORGANIZER.post(path + "/submission", "").expect(201);
        var early =
                SECRETARIAT.post(path + "/screening", Map.of("outcome", "IN")).expect(409);
        assertThat(early.text()).contains("PHASE_NOT_BEGUN");

        plan.put("phases", phases(-2, 3));
        SECRETARIAT.put(edition, plan).expect(200);
        RUNNING.anonymous()
                .await(edition, a -> a.json().path("phase").asString("").equals("SCREENING"));
        SECRETARIAT.post(path + "/screening", Map.of("outcome", "IN")).expect(201);
        var decision = Map.of("outcome", "ACCEPTED", "reason", "why");
        assertThat(SECRETARIAT.post(path + "/decision", decision).expect(409).text())
                .contains("PHASE_NOT_BEGUN");

        plan.put("phases", phases(-2, -1));
        SECRETARIAT.put(edition, plan).expect(200);
        RUNNING.anonymous()
                .await(edition, a -> a.json().path("phase").asString("").equals("SELECTING"));
        SECRETARIAT.post(path + "/decision", decision).expect(201);
        SECRETARIAT.delete(path + "/decision?reason=a+mistake").expect(200);
    }

    @Test
    void a_draft_is_deleted_by_its_owner_only_and_gone_at_once() {
        var edition = edition("deleted", inDays(1));
        var body = new LinkedHashMap<>(CompleteDraft.of("Given up"));
        body.put("roster", List.of(Map.of("role", "ORGANIZER", "name", "Two", "email", "organizer-2@example.org")));
        var draft = ORGANIZER.post(edition + "/proposals", body).expect(201);
        var path = draft.header("Location");
        ORGANIZER
                .with("If-Match", draft.header("ETag"))
                .post(path + "/roster", Map.of("role", "SPEAKER", "name", "Three", "email", "three@complete.test"))
                .expect(201);
        STRANGER.delete(path).expect(403);
        SECRETARIAT.delete(path).expect(403);
        ORGANIZER.with("If-Match", "\"7\"").delete(path).expect(412);

        var deleted = ORGANIZER.delete(path).expect(204);
        ORGANIZER.delete(path).expect(404);
        ORGANIZER.get(path).expect(404);
        ORGANIZER.post(path + "/submission", "").expect(404);
        var token = deleted.header("Consistency-Token");
        SECRETARIAT.with("Consistency-Token", token).get(path).expect(404);
        for (var list : List.of(edition + "/proposals", "/api/v1/people/me/proposals")) {
            assertThat(ORGANIZER
                            .with("Consistency-Token", token)
                            .get(list)
                            .expect(200)
                            .text())
                    .doesNotContain("Given up");
        }

        var submitted =
                ORGANIZER.post(edition + "/proposals", CompleteDraft.of("Kept")).expect(201);
        var kept = submitted.header("Location");
        ORGANIZER.post(kept + "/submission", "").expect(201);
        ORGANIZER.await(kept, a -> a.text().contains("INVITED"));
        assertThat(ORGANIZER.delete(kept).expect(409).text()).contains("WRONG_STATE");
        ORGANIZER.delete(kept + "/submission").expect(200);
        ORGANIZER.post(kept + "/return", "").expect(200);
        ORGANIZER.delete(kept).expect(409);
    }

    @Test
    void a_row_is_imported_again_after_its_draft_was_deleted() {
        var edition = edition("imported-again", inDays(1));
        var csv = ORGANIZER.with("Content-Type", "text/csv");
        var file = "key,title\na,Nets\n";
        var first = csv.post(edition + "/imports", file).expect(200).json().at("/items/0");
        ORGANIZER
                .delete("/api/v1/proposals/" + first.get("proposalId").asString())
                .expect(204);
        var second = csv.post(edition + "/imports", file).expect(200).json().at("/items/0");
        assertThat(second.get("outcome").asString()).isEqualTo("ACCEPTED");
        assertThat(second.get("proposalId")).isNotEqualTo(first.get("proposalId"));
        var third = csv.post(edition + "/imports", file).expect(200).json().at("/items/0");
        assertThat(third.get("outcome").asString()).isEqualTo("EXISTS");
        assertThat(third.get("proposalId")).isEqualTo(second.get("proposalId"));
    }
}
