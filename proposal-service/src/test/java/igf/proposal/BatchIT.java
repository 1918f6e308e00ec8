package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Decisions that are taken together: nothing before the announcement, each once after it. */
class BatchIT {

    @Test
    void a_batch_is_drafted_checked_sealed_and_announced_and_each_proposal_decided_once() {
        var selection = new Selecting("batch", 5);
        selection.plan(2);
        var batch = draft(selection);
        SECRETARIAT
                .put(
                        batch + "/entries",
                        Map.of(
                                "items",
                                List.of(
                                        selection.entry(1, "ACCEPTED"),
                                        selection.entry(2, "ACCEPTED"),
                                        selection.entry(3, "ACCEPTED"))))
                .expect(200);
        var check = selection.check(batch);
        assertThat(check.get("blocked").asBoolean()).isTrue();
        assertThat(rules(check)).containsExactlyInAnyOrder("TOO_MANY", "NOT_COVERED");
        assertThat(check.at("/findings/0/sentence").asString())
                .isEqualTo("More proposals are accepted (3) than there are places (2).");
        var inSpanish = SECRETARIAT
                .with("Accept-Language", "es")
                .get(batch + "/check")
                .expect(200)
                .json();
        assertThat(inSpanish.at("/findings/0/sentence").asString())
                .isEqualTo("Hay más propuestas aceptadas (3) que lugares (2).");
        assertThat(check.at("/chosen/GENDER~1FEMALE").asDouble()).isEqualTo(0.5);
        SECRETARIAT.post(batch + "/seal", "").expect(422);

        SECRETARIAT
                .patch(
                        batch + "/entries/" + selection.proposals.get(2),
                        Map.of("outcome", "RESERVE", "reason", "A little less", "place", 1))
                .expect(200);
        SECRETARIAT
                .put(
                        batch + "/entries/" + selection.proposals.get(3),
                        Map.of("outcome", "DECLINED", "reason", "Not this year", "reasons", List.of("UNCLEAR_WHY")))
                .expect(200);
        assertThat(rules(selection.check(batch))).contains("REASON_UNKNOWN");
        var code = SECRETARIAT
                .get(selection.base)
                .json()
                .at("/rules/reasons/0/code")
                .asString();
        SECRETARIAT
                .put(
                        batch + "/entries/" + selection.proposals.get(3),
                        Map.of(
                                "outcome",
                                "DECLINED",
                                "reason",
                                "Not this year",
                                "reasons",
                                List.of(code),
                                "comments",
                                "Come again"))
                .expect(200);
        assertThat(rules(selection.check(batch))).containsExactly("NOT_COVERED");
        var sealed = SECRETARIAT.post(batch + "/seal", "").expect(200).json();
        assertThat(sealed.get("contentHash").asString()).hasSize(64);
        SECRETARIAT.delete(batch + "/entries/" + selection.proposals.get(0)).expect(409);
        SECRETARIAT.delete(batch + "/seal").expect(400);
        SECRETARIAT.delete(batch + "/seal?reason=one+more+look").expect(200);
        SECRETARIAT.post(batch + "/announcement", "").expect(409);
        assertThat(SECRETARIAT
                        .post(batch + "/seal", "")
                        .expect(200)
                        .json()
                        .get("contentHash")
                        .asString())
                .isEqualTo(sealed.get("contentHash").asString());
        for (int i = 1; i <= 5; i++) {
            assertThat(selection.shown(i).get("state").asString()).isEqualTo("SCREENED_IN");
        }
        var post = SECRETARIAT.get(batch + "/letters").expect(200).json();
        assertThat(post.get("invited").asInt())
                .as("of the one that is declined")
                .isPositive()
                .isEqualTo(selection.shown(4).at("/written/invited").asInt());
        var letters = post.get("items");
        assertThat(letters.findValuesAsString("kind")).containsOnly("accepted", "reserved", "declined");
        assertThat(letters.findValuesAsString("proposalId")).containsOnlyElementsOf(selection.proposals.subList(0, 4));
        assertThat(letters.findValuesAsString("email")).contains("organizer-1@example.org");
        ORGANIZER.get(batch + "/letters").expect(403);
        ORGANIZER.post(batch + "/announcement", "").expect(403);

        SECRETARIAT.post(batch + "/announcement", "").expect(200);

        var done = SECRETARIAT
                .await(batch, a -> a.json().path("pending").asInt(-1) == 0)
                .json();
        assertThat(done.get("entries").findValues("decided")).allMatch(JsonNode::asBoolean);
        selection.awaitState(1, "ACCEPTED");
        selection.awaitState(3, "RESERVE");
        selection.awaitState(4, "DECLINED");
        assertThat(selection.shown(5).get("state").asString()).isEqualTo("SCREENED_IN");
        var decision = selection.shown(4).get("decision");
        assertThat(decision.at("/cause/kind").asString()).isEqualTo("BATCH");
        assertThat(decision.at("/cause/by").asString()).isEqualTo(done.get("id").asString());
        assertThat(decision.at("/reasons/0/code").asString()).isEqualTo(code);
        for (int i = 1; i <= 4; i++) {
            // The history is a view of its own: that another one shows the decision says nothing about it.
            var history = SECRETARIAT
                    .await(
                            selection.path(i) + "/history",
                            a -> a.json().findValuesAsString("type").contains("proposal.decided.1"))
                    .json();
            assertThat(history.findValuesAsString("type").stream().filter("proposal.decided.1"::equals))
                    .hasSize(1);
        }
        RUNNING.anonymous().get(batch).expect(401);
    }

    @Test
    void what_cannot_be_decided_any_more_is_not_announced_and_the_rest_goes_on_without_it() {
        var selection = new Selecting("late", 3);
        var batch = draft(selection);
        SECRETARIAT
                .put(
                        batch + "/entries",
                        Map.of(
                                "items",
                                List.of(
                                        selection.entry(1, "ACCEPTED"),
                                        selection.entry(2, "DECLINED"),
                                        selection.entry(3, "RESERVE"))))
                .expect(200);
        selection.check(batch);
        SECRETARIAT.post(batch + "/seal", "").expect(200);
        ORGANIZER.delete(selection.path(2) + "/submission").expect(200);
        var blocked = SECRETARIAT.post(batch + "/announcement", "").expect(422);
        assertThat(blocked.json().at("/violations/0/rule").asString()).isEqualTo("OUTCOME_IMPOSSIBLE");
        SECRETARIAT.delete(batch + "/seal?reason=withdrawn").expect(200);
        SECRETARIAT.delete(batch + "/entries/" + selection.proposals.get(1)).expect(200);
        SECRETARIAT.post(batch + "/seal", "").expect(200);
        SECRETARIAT.post(batch + "/announcement", "").expect(200);
        SECRETARIAT.await(
                batch,
                a -> a.json().path("state").asString("").equals("ANNOUNCED")
                        && a.json().path("pending").asInt(-1) == 0);
        selection.awaitState(1, "ACCEPTED");
        selection.awaitState(3, "RESERVE");
        assertThat(selection.shown(2).get("state").asString()).isEqualTo("WITHDRAWN");
    }

    @Test
    void conditions_in_a_batch_need_a_due_date() {
        var selection = new Selecting("due", 1);
        var batch = draft(selection);
        var entry = batch + "/entries/" + selection.proposals.getFirst();
        SECRETARIAT
                .put(
                        entry,
                        Map.of(
                                "outcome",
                                "ACCEPTED_WITH_CONDITIONS",
                                "reason",
                                "Nearly",
                                "conditions",
                                List.of("Say more")))
                .expect(200);
        assertThat(rules(selection.check(batch))).containsExactly("DUE_DATE_MISSING");
        SECRETARIAT
                .patch(entry, Map.of("dueAt", Instant.now().plusSeconds(3600).toString()))
                .expect(200);
        assertThat(rules(selection.check(batch))).isEmpty();
        SECRETARIAT.patch(entry, Map.of("outcome", "SPLENDID")).expect(400);
        SECRETARIAT.get(batch.replace(selection.edition, "another") + "/check").expect(404);
        // There is something of that id, and it is no batch.
        SECRETARIAT
                .get(selection.base + "/decision-batches/" + selection.proposals.get(0))
                .expect(404);
    }

    @Test
    void a_quota_names_its_subtheme_in_the_language_of_the_request() {
        var selection = new Selecting("quota", 2);
        var theme = Map.of(
                "id",
                "avoiding-internet-fragmentation",
                "name",
                "Fragmentation",
                "names",
                Map.of("ar", "التجزئة", "en", "One Internet"));
        SECRETARIAT
                .put(
                        selection.base,
                        TheService.edition(
                                Map.of("preset", "igf-2022", "changes", Map.of("subthemes", List.of(theme)))))
                .expect(200);
        SECRETARIAT
                .put(selection.base + "/selection-plan", Map.of("quotas", Map.of("avoiding-internet-fragmentation", 1)))
                .expect(200);
        var batch = draft(selection);
        SECRETARIAT
                .put(
                        batch + "/entries",
                        Map.of("items", List.of(selection.entry(1, "ACCEPTED"), selection.entry(2, "ACCEPTED"))))
                .expect(200);
        assertThat(rules(selection.check(batch))).containsExactly("QUOTA_EXCEEDED");

        for (var name : List.of("ar التجزئة", "en One Internet", "fr Fragmentation")) {
            var language = name.substring(0, 2);
            var subtheme = name.substring(3);
            var reader = SECRETARIAT.with("Accept-Language", language);
            var finding = reader.get(batch + "/check").expect(200).json().at("/findings/0");
            assertThat(finding.get("sentence").asString()).as(language).contains(subtheme);
            assertThat(finding.at("/args/subtheme").asString()).isEqualTo(subtheme);
            var refused = reader.post(batch + "/seal", "").expect(422).json();
            assertThat(refused.get("detail").asString())
                    .as(language)
                    .contains(subtheme)
                    .doesNotContain("avoiding-internet-fragmentation");
            assertThat(refused.at("/violations/0/args/subtheme").asString()).isEqualTo(subtheme);
        }
    }

    private static String draft(Selecting selection) {
        return SECRETARIAT
                .post(selection.base + "/decision-batches", Map.of("name", "The choice"))
                .expect(201)
                .header("Location");
    }

    private static List<String> rules(JsonNode check) {
        return check.get("findings").findValuesAsString("rule");
    }
}
