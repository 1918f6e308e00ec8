package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.SECRETARIAT;
import static igf.proposal.TheService.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of proposals come in row by row, and go out in the form in which they come in. */
class ImportExportIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JSON_LINES = "application/jsonl";

    private static String edition(String name) {
        var edition = name + "-" + System.nanoTime();
        TheService.openEdition(edition);
        return "/api/v1/editions/" + edition;
    }

    private static String row(String key, String title) {
        var row = new LinkedHashMap<String, Object>(Map.of("key", key));
        row.putAll(CompleteDraft.of(title));
        return JSON.writeValueAsString(row);
    }

    private static JsonNode take(Http who, String edition, String type, String file, boolean dryRun) {
        return who.with("Content-Type", type)
                .post(edition + "/imports?dryRun=" + dryRun, file)
                .expect(200)
                .json();
    }

    @Test
    void good_rows_are_taken_bad_ones_told_with_every_error_and_none_is_lost() {
        var edition = edition("import");
        var file = String.join(
                "\n",
                row("a", "First"),
                "",
                "{\"key\": \"b\", \"titel\": \"x\", \"sdgs\": [18], \"roster\": [{\"role\": \"KING\"}]}",
                "no json",
                row("a", "Twice"),
                "{\"title\": \"no key\"}",
                "{\"key\": \"c\", \"title\": \"Incomplete\"}");
        var dry = take(ORGANIZER, edition, JSON_LINES, file, true);
        assertThat(dry.get("accepted").asInt()).isEqualTo(2);
        assertThat(dry.at("/items/0/proposalId").isNull()).isTrue();
        assertThat(list(ORGANIZER, edition)).isEmpty();

        var report = take(ORGANIZER, edition, JSON_LINES, file, false);
        assertThat(report.get("rows").asInt()).isEqualTo(6);
        assertThat(report.get("accepted").asInt()).isEqualTo(2);
        assertThat(report.get("rejected").asInt()).isEqualTo(4);
        var bad = report.get("items").get(1);
        assertThat(bad.get("line").asInt()).isEqualTo(3);
        assertThat(bad.get("errors").findValuesAsString("pointer")).contains("/titel", "/sdgs/0", "/roster/0/role");
        assertThat(bad.get("row").asString()).contains("KING");
        assertThat(report.at("/items/2/errors/0/code").asString()).isEqualTo("UNREADABLE");
        assertThat(report.at("/items/2/errors/0/detail").asString())
                .matches("This is not valid JSON in line 4, column \\d+: expected one JSON value .*");
        assertThat(report.at("/items/3/errors/0/code").asString()).isEqualTo("DUPLICATE_KEY");
        assertThat(report.at("/items/4/errors/0/pointer").asString()).isEqualTo("/key");
        assertThat(report.at("/items/0/violations").isEmpty()).isTrue();
        assertThat(report.at("/items/5/violations").findValuesAsString("pointer"))
                .contains("/description", "/roster");
        assertThat(report.get("items").findValuesAsString("outcome"))
                .isEqualTo(dry.get("items").findValuesAsString("outcome"));
        assertThat(report.at("/items/5/violations")).isEqualTo(dry.at("/items/5/violations"));

        var again = take(ORGANIZER, edition, JSON_LINES, file, false);
        assertThat(again.get("existing").asInt()).isEqualTo(2);
        assertThat(again.at("/items/0/proposalId")).isEqualTo(report.at("/items/0/proposalId"));
        ORGANIZER.await(
                edition + "/proposals", answer -> answer.json().path("items").size() == 2);
        STRANGER.get("/api/v1/proposals/" + report.at("/items/0/proposalId").asString())
                .expect(403);
        ORGANIZER
                .post("/api/v1/proposals/" + report.at("/items/0/proposalId").asString() + "/submission", "")
                .expect(201);
    }

    private static JsonNode update(String edition, String file, boolean dryRun) {
        return ORGANIZER
                .with("Content-Type", JSON_LINES)
                .post(edition + "/imports?update=true&dryRun=" + dryRun, file)
                .expect(200)
                .json();
    }

    private static String outcome(JsonNode report) {
        return report.at("/items/0/outcome").asString();
    }

    @Test
    void a_known_key_with_another_row_is_told_and_changes_its_proposal_only_when_asked() {
        var edition = edition("import-update");
        var id = take(ORGANIZER, edition, JSON_LINES, row("a", "First"), false)
                .at("/items/0/proposalId")
                .asString();
        var path = "/api/v1/proposals/" + id;
        var other = row("a", "Second")
                .replace("Person 1", "Person One")
                .replace("person2@complete.test", "elsewhere2@complete.test");
        for (var report : List.of(
                take(ORGANIZER, edition, JSON_LINES, other, true),
                take(ORGANIZER, edition, JSON_LINES, other, false))) {
            assertThat(outcome(report)).isEqualTo("CHANGED_NOT_TAKEN");
            assertThat(report.get("changedNotTaken").asInt()).isEqualTo(1);
            assertThat(report.get("existing").asInt()).isZero();
            assertThat(report.at("/items/0/proposalId").asString()).isEqualTo(id);
        }
        assertThat(outcome(update(edition, other, true))).isEqualTo("UPDATED");
        ORGANIZER.await(path, answer -> answer.json().path("title").asString().equals("First"));

        var before = ORGANIZER.get(path).json().get("roster");
        var updated = update(edition, other, false);
        assertThat(outcome(updated)).isEqualTo("UPDATED");
        assertThat(updated.get("updated").asInt()).isEqualTo(1);
        var after = ORGANIZER
                .await(
                        path,
                        answer -> answer.text().contains("Second")
                                && answer.text().contains("elsewhere2"))
                .json()
                .get("roster");
        assertThat(after.findValuesAsString("id")).as("entries stay").isEqualTo(before.findValuesAsString("id"));
        assertThat(after.findValuesAsString("name")).contains("Person One");
        assertThat(outcome(update(edition, other, false))).isEqualTo("EXISTS");
        assertThat(outcome(take(ORGANIZER, edition, JSON_LINES, row("a", "First"), false)))
                .isEqualTo("CHANGED_NOT_TAKEN");
    }

    @Test
    void an_update_that_a_rule_refuses_is_rejected_and_changes_nothing() {
        var edition = edition("import-refused");
        var id = take(ORGANIZER, edition, JSON_LINES, row("a", "First"), false)
                .at("/items/0/proposalId")
                .asString();
        ORGANIZER.post("/api/v1/proposals/" + id + "/submission", "").expect(201);
        var report = update(edition, "{\"key\": \"a\", \"title\": \"Without the rest\", \"description\": null}", false);
        assertThat(outcome(report)).isEqualTo("REJECTED");
        assertThat(report.at("/items/0/errors").findValuesAsString("code")).contains("FIELD_REQUIRED");
        assertThat(report.at("/items/0/row").asString()).contains("Without the rest");
        assertThat(ORGANIZER
                        .get("/api/v1/proposals/" + id)
                        .expect(200)
                        .json()
                        .get("title")
                        .asString())
                .isEqualTo("First");
    }

    @Test
    void an_import_answers_a_token_with_which_its_rows_are_listed_also_when_it_is_sent_again() {
        var edition = edition("import-token");
        var last = "{\"title\": \"no key\"}";
        var file = String.join("\n", row("a", "First"), row("b", "Second"), last);
        for (int time = 0; time < 2; time++) {
            var token = ORGANIZER
                    .with("Content-Type", JSON_LINES)
                    .post(edition + "/imports", file)
                    .expect(200)
                    .header("Consistency-Token");
            assertThat(token).isNotEmpty();
            var listed = ORGANIZER
                    .with("Consistency-Token", token)
                    .get(edition + "/proposals")
                    .expect(200)
                    .json();
            assertThat(listed.path("items").size()).isEqualTo(2);
        }
    }

    @Test
    void the_secretariat_imports_for_others_and_nobody_else_does() {
        var edition = edition("import-for");
        var row = row("x", "Theirs").replaceFirst("\\{", "{\"owner\": \"organizer-2@example.org\", ");
        assertThat(take(ORGANIZER, edition, JSON_LINES, row, false)
                        .at("/items/0/errors/0/code")
                        .asString())
                .isEqualTo("NOT_YOURS");
        var id = take(SECRETARIAT, edition, JSON_LINES, row, false)
                .at("/items/0/proposalId")
                .asString();
        STRANGER.get("/api/v1/proposals/" + id).expect(200);
        ORGANIZER.get("/api/v1/proposals/" + id).expect(403);
    }

    @Test
    void what_goes_out_comes_in_again_as_it_was() {
        var edition = edition("export");
        var odd = new LinkedHashMap<>(CompleteDraft.of("=HYPERLINK(\"x\")"));
        odd.put("policyQuestions", List.of("One\nin two lines?", "Two, with \"quotes\"?", "[Three]"));
        odd.put("hybrid", List.of("a", "", "-c"));
        odd.put("description", "First; with, signs.\n\nSecond.");
        odd.put("website", "https://example.org/nets?in=1,2");
        ORGANIZER.post(edition + "/proposals", odd).expect(201);
        ORGANIZER.post(edition + "/proposals", Map.of("title", "Bare")).expect(201);
        ORGANIZER.await(
                edition + "/proposals", answer -> answer.json().path("items").size() == 2);

        for (var form : List.of("jsonl", "csv")) {
            var type = form.equals("csv") ? "text/csv" : JSON_LINES;
            var file = ORGANIZER.get(edition + "/proposals." + form).expect(200);
            assertThat(file.header("Content-Type")).startsWith(type);
            if (form.equals("csv")) {
                assertThat(file.text()).contains("'=HYPERLINK").doesNotContain(",=HYPERLINK");
            }
            assertThat(take(ORGANIZER, edition, type, file.text(), false)
                            .get("existing")
                            .asInt())
                    .isEqualTo(2);
            var other = edition("export-" + form);
            var report = take(ORGANIZER, other, type, file.text(), false);
            assertThat(report.get("accepted").asInt()).as(report.toString()).isEqualTo(2);
            ORGANIZER.await(
                    other + "/proposals", answer -> answer.json().path("items").size() == 2);
            assertThat(contents(ORGANIZER
                            .get(other + "/proposals.jsonl")
                            .expect(200)
                            .text()))
                    .containsExactlyInAnyOrderElementsOf(
                            contents(ORGANIZER.get(edition + "/proposals.jsonl").text()));
        }
        assertThat(STRANGER.get(edition + "/proposals.jsonl").expect(200).text())
                .isEmpty();
        SECRETARIAT.get(edition + "/proposals.csv?state=NOWHERE").expect(400);
    }

    @Test
    void a_file_that_is_none_is_refused() {
        var edition = edition("import-bad");
        ORGANIZER
                .with("Content-Type", "text/csv")
                .post(edition + "/imports", "key,title\na,\"open")
                .expect(400);
        for (var head : List.of("key," + "x".repeat(101), "key" + ",x".repeat(3_000))) {
            assertThat(ORGANIZER
                            .with("Content-Type", "text/csv")
                            .post(edition + "/imports", head + "\na,b\n")
                            .expect(400)
                            .text())
                    .containsAnyOf("COLUMN_TOO_LONG", "TOO_MANY_COLUMNS");
        }
        var csv = ORGANIZER.with("Content-Type", "text/csv");
        assertThat(csv.post(edition + "/imports", "key,title,title\na,b,c\n")
                        .expect(400)
                        .text())
                .contains("DOUBLED_MEMBER", "The column \\\"title\\\" appears twice.");
        assertThat(csv.post(edition + "/imports", "key,title\na,b\nc,\"open")
                        .expect(400)
                        .text())
                .contains("not valid CSV after the row of line 2: expected a closing quote")
                .doesNotContain("xception");
        var large = csv.post(edition + "/imports", "key\n" + "k\n".repeat(5_001))
                .expect(413)
                .json();
        assertThat(large.at("/errors/0/code").asString()).isEqualTo("TOO_MANY_ROWS");
        assertThat(large.at("/detail").asString()).contains("5000 rows");
        ORGANIZER.post(edition + "/imports", "{}").expect(415);
        ORGANIZER.post(edition + "/imports", "").expect(415);
        assertThat(take(ORGANIZER, edition, "text/csv", "key;title\na;T\nb;T;extra\n", false)
                        .get("items")
                        .findValuesAsString("outcome"))
                .containsExactly("ACCEPTED", "REJECTED");
    }

    @Test
    void a_file_of_another_format_or_encoding_is_refused() {
        var imports = edition("import-format") + "/imports";
        var csv = ORGANIZER.with("Content-Type", "text/csv");
        for (var file : List.of(
                "{\"key\":\"a\",\"title\":\"%s\"}".formatted("T".repeat(200)),
                "\n",
                "title,roster.0.role\nT,SPEAKER\n")) {
            var refused = csv.post(imports, file).expect(400).json();
            assertThat(refused.at("/errors/0/code").asString()).isEqualTo("REQUIRED");
            assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("/key");
            assertThat(refused.get("detail").asString()).contains("key", "owner", "format.minutes", "roster.0.role");
        }
        var lines = ORGANIZER.with("Content-Type", JSON_LINES);
        for (var file : List.of("key,title\na,T\n", "[{\"key\": \"a\"}]", "no json")) {
            var refused = lines.post(imports, file).expect(400).json();
            assertThat(refused.at("/errors/0/code").asString()).isEqualTo("UNREADABLE");
            assertThat(refused.get("detail").asString()).contains("text/csv");
        }
        for (var type : List.of("text/csv", JSON_LINES, "text/plain")) {
            assertThat(ORGANIZER
                            .with("Content-Type", type + "; charset=iso-8859-1")
                            .post(
                                    type.equals("text/plain") ? imports.replace("/imports", "/proposals") : imports,
                                    "key\na\n")
                            .expect(415)
                            .json()
                            .get("detail")
                            .asString())
                    .contains("UTF-8");
        }
        take(ORGANIZER, imports.replace("/imports", ""), "text/csv; charset=utf-8", "key\na\n", true);
    }

    private static List<JsonNode> list(Http who, String edition) {
        var items = new ArrayList<JsonNode>();
        who.get(edition + "/proposals").expect(200).json().get("items").forEach(items::add);
        return items;
    }

    /** All but what tells one proposal from another that says the same. */
    private static List<JsonNode> contents(String jsonLines) {
        return jsonLines
                .lines()
                .map(JSON::readTree)
                .map(row -> (JsonNode) ((tools.jackson.databind.node.ObjectNode) row).without("key"))
                .toList();
    }
}
