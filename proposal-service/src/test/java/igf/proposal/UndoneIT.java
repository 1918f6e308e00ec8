package igf.proposal;

import static igf.proposal.TheService.ORGANIZER;
import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decisions that are taken back, taken for the secretariat only, or given more time. */
class UndoneIT {

    @Test
    void the_place_of_an_undone_acceptance_is_kept_until_the_next_decision() {
        var selection = new Selecting("kept", 3);
        selection.plan(1);
        selection.decide(1, "ACCEPTED");
        selection.decide(2, "RESERVE");
        selection.awaitReserve(1, 1);

        SECRETARIAT.delete(selection.path(1) + "/decision?keepPlace=perhaps").expect(400);
        var undone = SECRETARIAT
                .delete(selection.path(1) + "/decision?reason=a+word&keepPlace=true")
                .expect(200)
                .json();
        assertThat(undone.get("state").asString()).isEqualTo("SCREENED_IN");
        assertThat(undone.get("placeKept").asBoolean()).isTrue();
        assertThat(ORGANIZER.get(selection.path(1)).expect(200).json().has("placeKept"))
                .isFalse();
        selection.decide(1, "ACCEPTED");
        selection.decide(3, "RESERVE");
        selection.awaitReserve(1, 2);
        assertThat(selection.shown(2).get("state").asString()).isEqualTo("RESERVE");
        SECRETARIAT.delete(selection.path(1) + "/place").expect(409);

        SECRETARIAT.delete(selection.path(1) + "/decision?keepPlace=true").expect(200);
        ORGANIZER.delete(selection.path(1) + "/place").expect(403);
        var givenUp =
                SECRETARIAT.delete(selection.path(1) + "/place").expect(200).json();
        assertThat(givenUp.get("placeKept").asBoolean()).isFalse();
        selection.awaitState(2, "ACCEPTED");
        selection.awaitReserve(1, 1);
    }

    @Test
    void without_a_number_of_places_nobody_moves_up() {
        var selection = new Selecting("no-plan", 3);
        selection.decide(1, "ACCEPTED");
        selection.decide(2, "RESERVE");
        selection.awaitReserve(1, 1);
        selection.undo(1);
        selection.awaitReserve(0, 1);
        selection.decide(3, "RESERVE");
        selection.awaitReserve(0, 2);
        assertThat(selection.shown(2).get("state").asString()).isEqualTo("RESERVE");
    }

    @Test
    void a_decision_that_is_not_announced_is_known_to_the_secretariat_only() {
        var selection = new Selecting("quiet", 2);
        var path = selection.path(1);
        var body = Map.of("outcome", "DECLINED", "reason", "Too broad", "announce", false);
        ORGANIZER.post(path + "/decision", body).expect(403);
        var decided = SECRETARIAT.post(path + "/decision", body).expect(201).json();
        assertThat(decided.get("state").asString()).isEqualTo("DECLINED");
        assertThat(decided.at("/decision/announced").asBoolean()).isFalse();
        assertThat(decided.at("/decision/announcedAt").isNull()).isTrue();
        SECRETARIAT.await(
                selection.base + "/proposals?state=DECLINED",
                a -> a.json().path("items").size() == 1);
        assertThat(SECRETARIAT
                        .await(
                                selection.base + "/ranking",
                                a -> a.json()
                                        .path("items")
                                        .findValuesAsString("state")
                                        .contains("DECLINED"))
                        .status())
                .isEqualTo(200);

        var own = ORGANIZER.get(path).expect(200).json();
        assertThat(own.get("state").asString()).isEqualTo("SCREENED_IN");
        assertThat(own.get("decision").isNull()).isTrue();
        assertThat(ORGANIZER
                        .get(selection.base + "/proposals?state=DECLINED")
                        .expect(200)
                        .json()
                        .get("items")
                        .isEmpty())
                .isTrue();
        assertThat(ORGANIZER
                        .get(path + "/timeline")
                        .expect(200)
                        .json()
                        .get("items")
                        .findValuesAsString("kind"))
                .noneMatch(kind -> kind.contains("deci"));
        ORGANIZER.post(path + "/appeal", Map.of("text", "I have heard")).expect(409);
        SECRETARIAT.post(path + "/decision", body).expect(409);
        SECRETARIAT.delete(path + "/screening").expect(409);
        ORGANIZER.post(path + "/decision/announcement", "").expect(403);

        var announced = SECRETARIAT
                .post(path + "/decision/announcement", "")
                .expect(201)
                .json();
        assertThat(announced.at("/decision/announced").asBoolean()).isTrue();
        var told =
                ORGANIZER.await(path, a -> a.json().path("state").asString("").equals("DECLINED"));
        assertThat(told.json().at("/decision/reason").asString()).isEqualTo("Too broad");
        assertThat(Instant.parse(told.json().at("/decision/appealUntil").asString()))
                .isEqualTo(Instant.parse(told.json().at("/decision/announcedAt").asString())
                        .plus(14, ChronoUnit.DAYS));
        SECRETARIAT.post(path + "/decision/announcement", "").expect(409);
        ORGANIZER.post(path + "/appeal", Map.of("text", "Why?")).expect(201);
    }

    @Test
    void undone_before_it_is_announced_it_was_never_known() {
        var selection = new Selecting("never", 1);
        var path = selection.path(1);
        SECRETARIAT
                .post(path + "/decision", Map.of("outcome", "ACCEPTED", "reason", "x", "announce", false))
                .expect(201);
        var undone =
                SECRETARIAT.delete(path + "/decision?reason=slip").expect(200).json();
        assertThat(undone.get("state").asString()).isEqualTo("SCREENED_IN");
        assertThat(undone.get("decision").isNull()).isTrue();
        SECRETARIAT.post(path + "/decision/announcement", "").expect(409);
        selection.decide(1, "ACCEPTED");
        selection.awaitState(1, "ACCEPTED");
    }

    @Test
    void an_undone_decision_closes_its_appeal() {
        var selection = new Selecting("moot", 1);
        selection.decide(1, "DECLINED");
        ORGANIZER.post(selection.path(1) + "/appeal", Map.of("text", "Why?")).expect(201);
        selection.undo(1);
        var appeals = "/api/v1/editions/" + selection.edition + "/appeals";
        SECRETARIAT.await(appeals + "?state=CLOSED", a -> a.json().path("items").size() == 1);
        assertThat(SECRETARIAT
                        .get(appeals + "?state=FILED")
                        .expect(200)
                        .json()
                        .get("items")
                        .isEmpty())
                .isTrue();
        selection.decide(1, "DECLINED");
        var appeal = selection.path(1) + "/appeal";
        ORGANIZER.await(appeal, a -> a.json().path("state").asString("").equals("CLOSED"));
        ORGANIZER.post(appeal, Map.of("text", "Again?")).expect(201);
        ORGANIZER.await(appeal, a -> a.json().path("text").asString("").equals("Again?"));
    }

    @Test
    void a_closed_appeal_can_be_read_with_what_it_said_and_why_it_was_closed() {
        var selection = new Selecting("closed", 2);
        var path = selection.path(1) + "/appeal";
        ORGANIZER.get(path).expect(404);
        selection.decide(1, "DECLINED");
        ORGANIZER.get(path).expect(404);
        ORGANIZER.post(path, Map.of("text", "You read the older text.")).expect(201);
        selection.undo(1);
        for (var reader : List.of(ORGANIZER, SECRETARIAT)) {
            var closed = reader.await(
                            path,
                            a -> a.status() == 200
                                    && a.json().get("state").asString().equals("CLOSED"))
                    .json();
            assertThat(closed.get("text").asString()).isEqualTo("You read the older text.");
            assertThat(closed.get("reason").asString()).isEqualTo("changed");
        }
        TheService.STRANGER.get(path).expect(403);
        selection.decide(1, "ACCEPTED");
        assertThat(ORGANIZER.get(path).expect(200).json().get("state").asString())
                .isEqualTo("CLOSED");
    }

    @Test
    void an_appeal_comes_in_the_time_that_the_rules_of_the_edition_give() {
        var selection = new Selecting("in-time", 1);
        selection.decide(1, "DECLINED");
        var until = selection.shown(1).at("/decision/appealUntil").asString();
        assertThat(Instant.parse(until)).isAfter(Instant.now().plus(13, ChronoUnit.DAYS));
        SECRETARIAT
                .put(
                        selection.base,
                        TheService.edition(
                                Map.of("preset", "igf-2022", "changes", Map.of("appeals", Map.of("days", 0)))))
                .expect(422);
        var endless = new java.util.HashMap<String, Object>();
        endless.put("days", null);
        SECRETARIAT
                .put(
                        selection.base,
                        TheService.edition(Map.of("preset", "igf-2022", "changes", Map.of("appeals", endless))))
                .expect(200);
        SECRETARIAT.await(
                selection.path(1), a -> a.json().at("/decision/appealUntil").isNull());
    }

    @Test
    void one_condition_is_given_more_time_and_an_appeal_against_a_lapse_wins_conditions_again() {
        var selection = new Selecting("longer", 1);
        var path = selection.path(1);
        var due = Instant.now().plusSeconds(6).truncatedTo(ChronoUnit.SECONDS);
        var extendedTo = due.plusSeconds(4);
        SECRETARIAT
                .post(
                        path + "/decision",
                        Map.of(
                                "outcome",
                                "ACCEPTED_WITH_CONDITIONS",
                                "reason",
                                "Nearly there",
                                "conditions",
                                List.of("Name a second speaker"),
                                "dueAt",
                                due.toString()))
                .expect(201);
        var deadline = path + "/conditions/1/deadline";
        var later = Map.of("dueAt", extendedTo.toString(), "reason", "Floods");
        ORGANIZER.put(deadline, later).expect(403);
        SECRETARIAT
                .put(deadline, Map.of("dueAt", due.minusSeconds(1).toString(), "reason", "x"))
                .expect(422);
        SECRETARIAT.put(deadline, Map.of("dueAt", due.toString())).expect(400);
        SECRETARIAT.put(path + "/conditions/2/deadline", later).expect(404);
        var extended = SECRETARIAT.put(deadline, later).expect(200).json();
        assertThat(extended.at("/items/0/dueAt").asString()).isEqualTo(extendedTo.toString());

        selection.awaitState(1, "LAPSED");
        assertThat(Instant.now()).isAfterOrEqualTo(extendedTo);
        SECRETARIAT.put(deadline, later).expect(409);
        ORGANIZER.post(path + "/appeal", Map.of("text", "She was ill")).expect(201);
        var answer = Map.of(
                "outcome",
                "ACCEPTED_WITH_CONDITIONS",
                "reason",
                "True",
                "conditions",
                List.of("Name a second speaker"),
                "dueAt",
                Instant.now().plusSeconds(3600).toString());
        SECRETARIAT
                .post(path + "/appeal/decision", Map.of("outcome", "ACCEPTED_WITH_CONDITIONS", "reason", "True"))
                .expect(422);
        SECRETARIAT.post(path + "/appeal/decision", answer).expect(200);
        selection.awaitState(1, "ACCEPTED_WITH_CONDITIONS");
        assertThat(selection.shown(1).at("/decision/cause/kind").asString()).isEqualTo("APPEAL");
    }
}
