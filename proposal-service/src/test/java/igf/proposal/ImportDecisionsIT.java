package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.people.Credentials;
import igf.platform.people.People;
import igf.platform.people.PurposeKeys;
import igf.platform.testing.Http;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A dry run decides what the run decides, and a row changes only what it has. */
class ImportDecisionsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JSON_LINES = "application/jsonl";
    private static final String CSV = "text/csv";

    private final String slug = "decide-" + System.nanoTime();
    private final String edition = "/api/v1/editions/" + slug;

    ImportDecisionsIT() {
        TheService.openEdition(slug);
    }

    private static String row(String key, Map<String, ?> members) {
        var row = new LinkedHashMap<String, Object>(Map.of("key", key));
        row.putAll(members);
        return JSON.writeValueAsString(row);
    }

    private JsonNode send(Http who, String query, String type, String file) {
        return who.with("Content-Type", type)
                .post(edition + "/imports" + query, file)
                .expect(200)
                .json();
    }

    /** Imports after a dry run of the same file, and compares everything but the new ids. */
    private JsonNode imported(String type, String query, String file) {
        var dry = send(ORGANIZER, query + "&dryRun=true", type, file).get("items");
        var report = send(ORGANIZER, query + "&dryRun=false", type, file).get("items");
        for (var member : List.of("outcome", "errors", "violations", "row", "more")) {
            assertThat(dry.findValues(member)).as(member).isEqualTo(report.findValues(member));
        }
        return report;
    }

    private JsonNode updated(String row) {
        return imported(JSON_LINES, "?update=true", row).get(0);
    }

    private static String outcome(JsonNode item) {
        return item.get("outcome").asString();
    }

    private static List<String> codes(JsonNode item) {
        return item.get("errors").findValuesAsString("code");
    }

    private String submitted(String key) {
        var path = "/api/v1/proposals/"
                + imported(JSON_LINES, "?update=false", row(key, CompleteDraft.of("First")))
                        .at("/0/proposalId")
                        .asString();
        ORGANIZER.post(path + "/submission", "").expect(201);
        return path;
    }

    private JsonNode read(String path) {
        return ORGANIZER.get(path).expect(200).json();
    }

    private static List<String> emails(JsonNode proposal) {
        return proposal.get("roster").findValuesAsString("email");
    }

    private void closeCall() {
        var plan = new LinkedHashMap<>(TheService.edition("igf-2022"));
        var end = Instant.now().minusSeconds(60).toString();
        plan.put("call", Map.of("opensAt", Instant.now().minusSeconds(9_000).toString(), "closesAt", end));
        SECRETARIAT.put(edition, plan).expect(200);
    }

    @Test
    void a_dry_run_accepts_keeps_updates_and_rejects_what_the_run_does() {
        var path = submitted("a");
        assertThat(outcome(updated(row("a", CompleteDraft.of("First"))))).isEqualTo("EXISTS");
        assertThat(outcome(imported(JSON_LINES, "?update=false", row("a", Map.of("title", "Other")))
                        .get(0)))
                .isEqualTo("CHANGED_NOT_TAKEN");
        assertThat(codes(updated(row("a", Map.of("subthemes", List.of("none"))))))
                .containsExactly("SUBTHEME_UNKNOWN");
        assertThat(codes(updated(row("a", Map.of("title", "Long ".repeat(9), "roster", List.of())))))
                .containsExactly("FIELD_REQUIRED", "FIELD_REQUIRED");
        assertThat(read(path).get("title").asString()).isEqualTo("First");
        assertThat(outcome(updated(row("a", Map.of("title", "Other"))))).isEqualTo("UPDATED");

        var draft =
                updated(row("b", Map.of("title", "Bare", "roster", List.of(Map.of("role", "SPEAKER", "email", "")))));
        assertThat(outcome(draft)).isEqualTo("ACCEPTED");
        assertThat(draft.get("violations").findValuesAsString("pointer")).contains("/description", "/roster/0/email");
        var changed = updated(row("b", Map.of("title", "Barer")));
        assertThat(outcome(changed)).isEqualTo("UPDATED");
        assertThat(changed.get("violations").findValuesAsString("pointer")).contains("/description");

        ORGANIZER.delete(path + "/submission").expect(200);
        assertThat(codes(updated(row("a", Map.of("title", "Late"))))).containsExactly("WRONG_STATE");
    }

    @Test
    void two_rows_cannot_be_about_one_proposal() {
        var id = imported(JSON_LINES, "?update=true", row("a", Map.of("title", "First")))
                .at("/0/proposalId")
                .asString();
        var report = imported(
                JSON_LINES, "?update=true", row("a", Map.of("title", "A")) + "\n" + row(id, Map.of("title", "B")));
        assertThat(report.findValuesAsString("outcome")).containsExactly("UPDATED", "REJECTED");
        assertThat(codes(report.get(1))).containsExactly("DUPLICATE_KEY");
    }

    @Test
    void after_the_call_drafts_are_created_as_by_a_single_request_and_changes_are_rejected() {
        updated(row("a", CompleteDraft.of("First")));
        closeCall();
        assertThat(codes(updated(row("a", Map.of("title", "Late"))))).containsExactly("CALL_CLOSED");
        var late = updated(row("b", CompleteDraft.of("Late")));
        assertThat(outcome(late)).isEqualTo("ACCEPTED");
        assertThat(late.get("violations").findValuesAsString("rule")).containsExactly("CALL_CLOSED");
        ORGANIZER.post(edition + "/proposals", CompleteDraft.of("Late too")).expect(201);
    }

    @Test
    void a_missing_column_leaves_its_field_and_an_empty_cell_empties_it() {
        var path = submitted("a");
        var before = read(path);
        var plain = imported(CSV, "?update=true", "key,title,outcomes,format.minutes\na,Second,Something,90\n");
        assertThat(outcome(plain.get(0))).isEqualTo("UPDATED");
        var after = read(path);
        assertThat(emails(after)).isEqualTo(emails(before)).hasSize(CompleteDraft.PEOPLE);
        assertThat(after.get("description")).isEqualTo(before.get("description"));
        assertThat(after.at("/format/layout").asString()).isEqualTo("CIRCLE");
        assertThat(after.at("/format/minutes").asInt()).isEqualTo(90);

        assertThat(outcome(imported(CSV, "?update=true", "key,outcomes,unknown\na,,\n")
                        .get(0)))
                .isEqualTo("UPDATED");
        assertThat(read(path).path("outcomes").asString("")).isEmpty();
        var empty = imported(CSV, "?update=true", "key,roster.0.role,roster.0.name\na,,\n")
                .get(0);
        assertThat(outcome(empty)).isEqualTo("REJECTED");
        assertThat(codes(empty)).contains("FIELD_REQUIRED");
        assertThat(codes(updated("{\"key\": \"a\", \"description\": null}"))).containsExactly("FIELD_REQUIRED");
        assertThat(emails(read(path))).isEqualTo(emails(before));
    }

    @Test
    void a_person_keeps_what_the_row_does_not_have() {
        var path = submitted("a");
        var csv = new StringBuilder("key");
        var cells = new StringBuilder("a");
        for (int i = 0; i < CompleteDraft.PEOPLE; i++) {
            csv.append(",roster.%1$d.role,roster.%1$d.email,roster.%1$d.country".formatted(i));
            cells.append(",%s,person%d@complete.test,%s"
                    .formatted(i == 3 ? "MODERATOR" : "SPEAKER", i, i == 0 ? "Kenya" : ""));
        }
        assertThat(outcome(
                        imported(CSV, "?update=true", csv + "\n" + cells + "\n").get(0)))
                .isEqualTo("UPDATED");
        var roster = read(path).get("roster");
        assertThat(roster.findValuesAsString("name"))
                .hasSize(CompleteDraft.PEOPLE)
                .contains("Person 0");
        assertThat(roster.findValuesAsString("affiliation")).contains("House 3");
        assertThat(roster.at("/0/country").asString()).isEqualTo("Kenya");
    }

    @Test
    void a_draft_may_lose_its_roster_by_an_empty_one() {
        var id = updated(row("a", CompleteDraft.of("First"))).get("proposalId").asString();
        assertThat(outcome(updated("{\"key\": \"a\", \"roster\": null}"))).isEqualTo("UPDATED");
        assertThat(read("/api/v1/proposals/" + id).get("roster")).isEmpty();
    }

    private static JsonNode error(JsonNode item, int index) {
        return item.get("errors").get(index);
    }

    @Test
    void a_row_without_a_usable_key_says_what_its_key_must_be() {
        var report = imported(
                JSON_LINES,
                "?update=false",
                "{\"title\": \"T\"}\n{\"key\": \"%s\"}\n{\"key\": 7}\n{\"key\": []}".formatted("k".repeat(201)));
        assertThat(report.get(0).get("key").isNull()).isTrue();
        assertThat(report.findValuesAsString("outcome")).containsOnly("REJECTED");
        assertThat(report.findValuesAsString("code")).containsExactly("REQUIRED", "SIZE", "WRONG_TYPE", "WRONG_TYPE");
        assertThat(error(report.get(1), 0).get("detail").asString())
                .isEqualTo("key must have at most 200 characters, not 201.");
        assertThat(report.findValuesAsString("pointer")).containsOnly("/key");
    }

    @Test
    void an_unknown_member_is_told_with_the_list_of_members() {
        var item = updated("{\"key\": \"a\", \"ti/tel\": \"x\", \"copyOf\": \"none\", \"format\": {\"size\": 1}}");
        assertThat(codes(item)).containsExactlyInAnyOrder("UNKNOWN_MEMBER", "NOT_APPLICABLE", "UNKNOWN_MEMBER");
        assertThat(item.get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/ti~1tel", "/copyOf", "/format/size");
        assertThat(error(item, 1).get("detail").asString())
                .isEqualTo("A row has no member \"ti/tel\"; /docs/imports lists its members.");
    }

    @Test
    void a_value_of_another_type_is_an_error_of_its_row() {
        var item = updated("{\"key\": \"a\", \"title\": 7, \"sdgs\": [3.7], \"format\": {\"minutes\": \"60\"}}");
        assertThat(codes(item)).containsOnly("WRONG_TYPE");
        assertThat(item.get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/title", "/sdgs/0", "/format/minutes");
    }

    @Test
    void a_violation_names_what_was_given_and_where_the_choices_are() {
        var draft = Map.of("subthemes", List.of("gardening"), "title", "T");
        var violation = updated(row("a", draft))
                .get("violations")
                .valueStream()
                .filter(lack -> lack.get("rule").asString().equals("SUBTHEME_UNKNOWN"))
                .findAny()
                .orElseThrow();
        assertThat(violation.at("/args/given").asString()).isEqualTo("gardening");
        assertThat(violation.get("detail").asString()).contains("\"gardening\"", "GET /editions/{edition}");
    }

    @Test
    void an_error_points_to_the_column_of_the_file() {
        var item = imported(
                        CSV,
                        "?update=false",
                        "key,roster.0.role,roster.1.role,roster.3.role,roster.3.email\na,SPEAKER,,KING,nobody\n")
                .get(0);
        assertThat(item.get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/roster/3/role", "/roster/3/email");
        assertThat(item.get("errors").findValuesAsString("detail"))
                .allSatisfy(detail -> assertThat(detail).startsWith("roster[3]."));
    }

    @Test
    void a_row_about_a_person_who_is_erased_meanwhile_is_rejected() {
        var email = "erased-" + slug + "@decide.test";
        var settings = RUNNING.bean(Environment.class);
        var source = new DriverManagerDataSource(
                settings.getRequiredProperty("igf.people.url"),
                settings.getRequiredProperty("igf.people.username"),
                settings.getRequiredProperty("igf.people.password"));
        var person = new People(source, RUNNING.bean(PurposeKeys.class)).findOrCreate(email);
        JdbcClient.create(source)
                .sql("UPDATE holder SET wrapped_key = NULL WHERE id = ?")
                .param(person)
                .update();
        var theirs = row("a", Map.of("roster", List.of(Map.of("role", "SPEAKER", "email", email))));
        for (var file : List.of(theirs, theirs + "\n" + row("b", Map.of("title", "Another")))) {
            var item = send(ORGANIZER, "", JSON_LINES, file).get("items").get(0);
            assertThat(outcome(item)).isEqualTo("REJECTED");
            assertThat(codes(item)).containsExactly("ERASED");
            assertThat(item.get("proposalId").isNull()).isTrue();
        }
    }

    @Test
    void a_boolean_of_the_query_is_true_or_false() {
        for (var query : List.of("update=yes", "dryRun=1", "dryRun=", "update=TRUE")) {
            var refused = ORGANIZER
                    .with("Content-Type", JSON_LINES)
                    .post(edition + "/imports?" + query, row("a", Map.of("title", "T")))
                    .expect(400)
                    .json();
            assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo(query.split("=")[0]);
            assertThat(refused.at("/errors/0/detail").asString()).contains("one of true, false");
        }
        assertThat(ORGANIZER.get(edition + "/proposals").json().get("items")).isEmpty();
    }

    private static Http app() {
        var grant = new Credentials.Grant(
                RUNNING.bean(People.class).findOrCreate("importer@decide.test"),
                "app",
                Set.of("ORGANIZER"),
                Set.of("submit"),
                Instant.now().plusSeconds(3600),
                null);
        return RUNNING.withToken(RUNNING.bean(Credentials.class)
                .issue(grant, "test", Instant.now())
                .token());
    }

    @Test
    void keys_are_those_of_a_person_and_not_of_a_token() {
        var row = row("a", Map.of("title", "Mine"));
        var first = send(app(), "", JSON_LINES, row).get("items").get(0);
        var again = send(app(), "", JSON_LINES, row).get("items").get(0);
        assertThat(outcome(again)).isEqualTo("EXISTS");
        assertThat(again.get("proposalId")).isEqualTo(first.get("proposalId"));
        var other = send(ORGANIZER, "", JSON_LINES, row).get("items").get(0);
        assertThat(outcome(other)).isEqualTo("ACCEPTED");
        var exported = row(first.get("proposalId").asString(), Map.of("title", "Corrected"));
        assertThat(outcome(send(SECRETARIAT, "?update=true", JSON_LINES, exported)
                        .get("items")
                        .get(0)))
                .isEqualTo("UPDATED");
    }
}
