package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.RUNNING;
import static igf.proposal.TheService.SECRETARIAT;
import static igf.proposal.TheService.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What follows from a decision: reserves move up, conditions are met or lapse, appeals are answered. */
class OutcomesIT {

    @Test
    void whoever_falls_out_is_followed_by_the_next_in_reserve_in_order() {
        var selection = new Selecting("reserve", 6);
        selection.plan(2);
        selection.decide(1, "ACCEPTED");
        selection.decide(2, "ACCEPTED");
        selection.reserve(3, 2);
        selection.reserve(4, 1);
        selection.decide(5, "RESERVE");
        var reserve = selection.awaitReserve(2, 3);
        assertThat(reserve.get("items").findValuesAsString("number")).containsExactly("4", "3", "5");
        var then = Instant.now();
        ORGANIZER.get(selection.base + "/reserve").expect(403);

        var freed = SECRETARIAT
                .get(selection.base + "/reserve?freed=" + selection.proposals.getFirst())
                .expect(200)
                .json();
        assertThat(freed.get("next").asString()).isEqualTo(selection.proposals.get(3));
        assertThat(reserve.get("next").isNull()).isTrue();

        ORGANIZER.delete(selection.path(1) + "/submission").expect(200);
        selection.awaitState(4, "ACCEPTED");
        var decision = selection.shown(4).get("decision");
        assertThat(decision.at("/cause/kind").asString()).isEqualTo("PROMOTION");
        assertThat(decision.at("/cause/by").asString()).isEqualTo(selection.proposals.getFirst());
        assertThat(decision.get("reason").asString())
                .contains("A place became free")
                .as("what became of another proposal is not theirs to know")
                .doesNotContain("#1");

        selection.undo(2);
        selection.awaitState(3, "ACCEPTED");
        selection.awaitReserve(2, 1);

        selection.decide(2, "ACCEPTED");
        selection.awaitReserve(3, 1);
        selection.undo(4);
        selection.awaitReserve(2, 1);
        assertThat(selection.shown(5).get("state").asString())
                .as("there were more than there is room for")
                .isEqualTo("RESERVE");
        selection.undo(3);
        selection.awaitState(5, "ACCEPTED");
        assertThat(selection.awaitReserve(2, 0).get("slots").asInt()).isEqualTo(2);

        var before = SECRETARIAT
                .get(selection.base + "/reserve?asOf=" + then)
                .expect(200)
                .json();
        assertThat(before.get("items").findValuesAsString("number")).containsExactly("4", "3", "5");
        assertThat(before.get("held").asInt()).isEqualTo(2);
        var earliest = "?asOf=2020-01-01T00:00:00Z";
        assertThat(SECRETARIAT
                        .get(selection.base + "/selection-plan" + earliest)
                        .expect(200)
                        .json()
                        .get("slots")
                        .isNull())
                .isTrue();
        SECRETARIAT.get(selection.base + "/reserve?asOf=yesterday").expect(400);
    }

    @Test
    void a_free_place_goes_to_its_own_theme_first_if_the_plan_says_so() {
        var selection = new Selecting("theme", 2);
        SECRETARIAT
                .put(
                        selection.base + "/selection-plan",
                        Map.of("slots", 1, "reserveByTheme", true, "quotas", Map.of("no-such-theme", 3)))
                .expect(422);
        SECRETARIAT
                .put(
                        selection.base + "/selection-plan",
                        Map.of(
                                "slots",
                                1,
                                "reserveByTheme",
                                true,
                                "quotas",
                                Map.of("avoiding-internet-fragmentation", 1)))
                .expect(200);
        selection.decide(1, "ACCEPTED");
        selection.decide(2, "RESERVE");
        selection.awaitReserve(1, 1);
        selection.undo(1);
        selection.awaitState(2, "ACCEPTED");
    }

    @Test
    void a_conditional_yes_becomes_a_yes_when_all_conditions_are_met() {
        var selection = new Selecting("met", 1);
        conditional(selection, Instant.now().plusSeconds(3600));
        var conditions = selection.path(1) + "/conditions";
        STRANGER.get(conditions).expect(403);
        ORGANIZER.post(conditions + "/3/evidence", Map.of("text", "done")).expect(404);
        var shown = ORGANIZER
                .post(conditions + "/1/evidence", Map.of("text", "Nadia joins us"))
                .expect(201)
                .json();
        assertThat(shown.at("/items/0/evidence/0").asString()).isEqualTo("Nadia joins us");
        assertThat(shown.at("/items/0/met").isNull()).isTrue();
        ORGANIZER.get(selection.base + "/conditions").expect(403);
        var waiting = SECRETARIAT.await(
                selection.base + "/conditions?state=EVIDENCE",
                a -> a.json().path("items").size() == 1);
        assertThat(waiting.json().at("/items/0/condition").asInt()).isEqualTo(1);
        assertThat(SECRETARIAT
                        .get(selection.base + "/conditions")
                        .expect(200)
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(2);
        ORGANIZER.put(conditions + "/1/judgement", Map.of("met", true)).expect(403);
        SECRETARIAT
                .put(conditions + "/1/judgement", Map.of("met", true, "note", "Thank you"))
                .expect(200);
        ORGANIZER.post(conditions + "/1/evidence", Map.of("text", "more")).expect(409);
        SECRETARIAT.put(conditions + "/2/judgement", Map.of("met", false)).expect(200);
        assertThat(selection.shown(1).get("state").asString()).isEqualTo("ACCEPTED_WITH_CONDITIONS");
        ORGANIZER.post(conditions + "/2/evidence", Map.of("text", "now it is")).expect(201);
        SECRETARIAT.put(conditions + "/2/judgement", Map.of("met", true)).expect(200);
        selection.awaitState(1, "ACCEPTED");
        assertThat(selection.shown(1).at("/decision/cause/kind").asString()).isEqualTo("CONDITIONS_MET");
        SECRETARIAT.put(conditions + "/2/judgement", Map.of("met", true)).expect(409);
        var dossier = SECRETARIAT.await(
                selection.path(1) + "/dossier", a -> a.json().path("conditions").size() == 3);
        assertThat(dossier.json().at("/conditions/0/note").asString()).isEqualTo("Thank you");
    }

    @Test
    void conditions_that_are_not_met_in_time_lapse_by_themselves_and_the_next_in_reserve_moves_up() {
        var selection = new Selecting("lapse", 2);
        selection.plan(1);
        selection.decide(2, "RESERVE");
        selection.awaitReserve(0, 1);
        SECRETARIAT
                .post(
                        selection.path(1) + "/decision",
                        Map.of(
                                "outcome",
                                "ACCEPTED_WITH_CONDITIONS",
                                "reason",
                                "x",
                                "conditions",
                                List.of("Too late"),
                                "dueAt",
                                "2020-01-01T00:00:00Z"))
                .expect(422);
        conditional(selection, Instant.now().plusSeconds(8));
        selection.awaitState(1, "LAPSED");
        selection.awaitState(2, "ACCEPTED");
        assertThat(selection.shown(1).get("sessionId").isNull()).isTrue();
        SECRETARIAT
                .post(selection.path(1) + "/decision", Map.of("outcome", "ACCEPTED", "reason", "x"))
                .expect(409);
        selection.undo(1);
        selection.decide(1, "ACCEPTED");
        selection.awaitState(1, "ACCEPTED");
    }

    @Test
    void an_appeal_is_upheld_or_dismissed_once() {
        var selection = new Selecting("appeal", 3);
        ORGANIZER.post(selection.path(1) + "/appeal", Map.of("text", "Why?")).expect(409);
        selection.decide(1, "DECLINED");
        selection.decide(2, "DECLINED");
        STRANGER.post(selection.path(1) + "/appeal", Map.of("text", "Why?")).expect(403);
        ORGANIZER
                .post(selection.path(1) + "/appeal", Map.of("text", "You read the older text."))
                .expect(201);
        ORGANIZER.post(selection.path(1) + "/appeal", Map.of("text", "Again")).expect(409);
        SECRETARIAT.await(
                "/api/v1/editions/" + selection.edition + "/appeals?state=FILED",
                a -> a.json().path("items").size() == 1);
        ORGANIZER.get("/api/v1/editions/" + selection.edition + "/appeals").expect(403);
        var shown = SECRETARIAT.get(selection.path(1) + "/appeal").expect(200).json();
        assertThat(shown.get("text").asString()).isEqualTo("You read the older text.");
        SECRETARIAT
                .post(selection.path(1) + "/appeal/decision", Map.of("outcome", "SPLENDID", "reason", "x"))
                .expect(400);
        var fourSpeakers = Map.of("limits", Map.of("counts", Map.of("SPEAKERS", Map.of("min", 4))));
        SECRETARIAT
                .put(selection.base, TheService.edition(Map.of("preset", "igf-2022", "changes", fourSpeakers)))
                .expect(200);
        selection.awaitRoster(3, "BELOW_MINIMUM");
        assertThat(selection.shown(1).get("rosterState").asString()).isEqualTo("COMPLETE");
        SECRETARIAT
                .post(selection.path(1) + "/appeal/decision", Map.of("outcome", "ACCEPTED", "reason", "True"))
                .expect(200);
        selection.awaitState(1, "ACCEPTED");
        selection.awaitRoster(1, "BELOW_MINIMUM");
        assertThat(selection.shown(1).at("/decision/cause/kind").asString()).isEqualTo("APPEAL");
        assertThat(ORGANIZER
                        .get(selection.path(1) + "/appeal")
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("UPHELD");

        ORGANIZER.post(selection.path(2) + "/appeal", Map.of("text", "Please")).expect(201);
        SECRETARIAT
                .post(selection.path(2) + "/appeal/decision", Map.of("outcome", "DISMISSED", "reason", "Nothing new"))
                .expect(200);
        SECRETARIAT
                .post(selection.path(2) + "/appeal/decision", Map.of("outcome", "ACCEPTED", "reason", "x"))
                .expect(409);
        assertThat(selection.shown(2).get("state").asString()).isEqualTo("DECLINED");
        RUNNING.anonymous().get(selection.path(2) + "/appeal").expect(401);
    }

    private static void conditional(Selecting selection, Instant due) {
        SECRETARIAT
                .post(
                        selection.path(1) + "/decision",
                        Map.of(
                                "outcome",
                                "ACCEPTED_WITH_CONDITIONS",
                                "reason",
                                "Nearly there",
                                "conditions",
                                List.of("Name a second speaker", "Say how the floor speaks"),
                                "dueAt",
                                due.toString()))
                .expect(201);
    }
}
