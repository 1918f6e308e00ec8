package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Http;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanningIT extends SchedulingWorld {

    @Test
    void a_solver_proposes_places_and_its_plan_is_applied_as_a_whole() {
        var gale = speaker("Gale Ness");
        plan();
        var first = accept("Planned one", gale);
        var second = accept("Planned two", gale);
        venue();
        var started = secretariat
                .post("/api/v1/editions/" + edition + "/plans", Map.of("seed", 3))
                .expect(202);
        var done = secretariat.await(
                started.header("Location"),
                a -> List.of("succeeded", "failed")
                        .contains(a.json().get("status").asString()));
        assertThat(done.json().at("/result/placed").asInt()).as(done.text()).isEqualTo(2);
        var plan = "/api/v1/plans/" + started.json().get("plan").asString();
        var shown = secretariat.await(plan, a -> a.status() == 200 && a.text().contains("COMPLETED"));
        assertThat(shown.json().at("/score/hard").asInt()).isZero();
        assertThat(shown.json().get("placements").findValuesAsString("session"))
                .containsExactlyInAnyOrder(first.toString(), second.toString());
        SERVICE.as("mag-1", "MAG").post(plan + "/application", Map.of()).expect(403);
        var applied = secretariat.post(plan + "/application", Map.of()).expect(200);
        secretariat.post(plan + "/application", Map.of()).expect(200);
        assertThat(applied.json().get("placed").asInt()).isEqualTo(2);
        assertThat(applied.json().get("left")).isEmpty();
        var placed = secretariat
                .with("Consistency-Token", applied.header("Consistency-Token"))
                .get("/api/v1/editions/" + edition + "/sessions?state=PLACED")
                .expect(200);
        assertThat(placed.json().get("items").findValuesAsString("start"))
                .hasSize(2)
                .doesNotHaveDuplicates();
        assertThat(secretariat
                        .get("/api/v1/editions/" + edition + "/sessions?asOf=2020-01-01T00:00:00Z")
                        .status())
                .isEqualTo(404);
        SERVICE.requireInternalIdDetection();
    }

    @Test
    void a_pin_holds_against_plans_and_a_freeze_asks_why() {
        plan();
        var pinned = accept("Pinned", speaker("Gale Ness"));
        accept("Planned", speaker("Rowan Vik"));
        venue();
        var base = "/api/v1/editions/" + edition;
        var pin = "/api/v1/sessions/" + pinned + "/pin";
        var why = Map.of("reason", "Interpretation");
        assertThat(rules(secretariat.put(pin, why).expect(422))).containsExactly("SESSION_UNPLACED");
        place(pinned, "harbour", "2036-10-10T09:00").expect(200);
        secretariat.put(pin, Map.of("reason", " ")).expect(400);
        SERVICE.as("mag-1", "MAG").put(pin, why).expect(403);
        var answer = secretariat.put(pin, why).expect(200);
        assertThat(answer.json().at("/pin/by").asString()).isEqualTo("secretariat");
        assertThat(Instant.parse(answer.json().at("/pin/at").asString())).isAfter(Instant.EPOCH);
        var read = secretariat
                .with("Consistency-Token", answer.header("Consistency-Token"))
                .get("/api/v1/sessions/" + pinned)
                .expect(200)
                .json();
        assertThat(read.get("pin")).isEqualTo(answer.json().get("pin"));
        assertThat(read.get("version")).isEqualTo(answer.json().get("version"));
        assertThat(read.has("frozenFrom")).isFalse();
        release("Before the freeze");
        assertThat(anybody.get("/api/v1/sessions/" + pinned).expect(200).text()).doesNotContain("Interpretation");

        var freeze = base + "/programme/freeze";
        anybody.get(freeze).expect(401);
        SERVICE.as("mag-1", "MAG").put(freeze, Map.of()).expect(403);
        secretariat.get("/api/v1/editions/nowhere/programme/freeze").expect(404);
        assertThat(secretariat.get(freeze).expect(200).json().get("from").isNull())
                .isTrue();
        var frozen = secretariat
                .put(freeze, Map.of("from", "2020-01-01T00:00:00Z", "reason", "Printed"))
                .expect(200);
        var shown = secretariat
                .with("Consistency-Token", frozen.header("Consistency-Token"))
                .get(freeze)
                .expect(200);
        assertThat(shown.json()).isEqualTo(frozen.json());
        assertThat(shown.json().get("by").asString()).isEqualTo("secretariat");
        assertThat(rules(place(pinned, "lighthouse", "2036-10-10T09:00").expect(422)))
                .containsExactly("REASON_REQUIRED");
        var items = Map.of("session", pinned, "room", "lighthouse", "start", "2036-10-10T09:00");
        assertThat(rules(secretariat
                        .post(base + "/placements", Map.of("items", List.of(items)))
                        .expect(422)))
                .containsExactly("REASON_REQUIRED");
        var moved = secretariat
                .post(base + "/placements", Map.of("items", List.of(items), "reason", "Water"))
                .expect(200);
        assertThat(moved.json().at("/items/0/pin/reason").asString()).isEqualTo("Interpretation");
        assertThat(moved.json().at("/items/0/frozenFrom").asString()).isEqualTo("2020-01-01T00:00:00Z");

        var plan = "/api/v1/plans/"
                + secretariat
                        .post(base + "/plans", Map.of("seed", 3))
                        .expect(202)
                        .json()
                        .get("plan")
                        .asString();
        secretariat.await(plan, a -> a.status() == 200 && a.text().contains("COMPLETED"));
        assertThat(rules(secretariat.post(plan + "/application", Map.of()).expect(422)))
                .containsExactly("REASON_REQUIRED");
        var applied = secretariat
                .post(plan + "/application", Map.of("reason", "Late acceptance"))
                .expect(200);
        assertThat(applied.json().get("placed").asInt()).isEqualTo(1);

        secretariat.put(freeze, Collections.singletonMap("from", null)).expect(200);
        place(pinned, "harbour", "2036-10-10T09:00").expect(200);
        var unpinned = secretariat.delete(pin).expect(200);
        assertThat(unpinned.json().has("pin")).isFalse();
        assertThat(unpinned.json().has("frozenFrom")).isFalse();
    }

    @Test
    void a_lost_room_is_emptied_by_a_plan_that_says_why() {
        plan();
        var lost = accept("Tides", speaker("Gale Ness"));
        var other = accept("Storms", speaker("Rowan Vik"));
        venue();
        place(lost, "harbour", "2036-10-10T09:00").expect(200);
        place(other, "lighthouse", "2036-10-10T09:00").expect(200);
        var base = "/api/v1/editions/" + edition;
        secretariat
                .put(
                        base + "/rooms/harbour",
                        Map.of(
                                "name",
                                "The harbour",
                                "capacity",
                                100,
                                "layouts",
                                List.of("CIRCLE"),
                                "closed",
                                List.of(Map.of(
                                        "from", "2036-10-10T08:00", "to", "2036-10-10T20:00", "reason", "Water"))))
                .expect(200);
        assertThat(rules(secretariat
                        .post(base + "/plans", Map.of("sessions", List.of("x"), "weights", Map.of("ROOM", 1)))
                        .expect(422)))
                .containsExactly("PLAN_SESSION_UNKNOWN", "PLAN_CONSTRAINT_UNKNOWN");
        secretariat
                .post(base + "/plans", Map.of("weights", Map.of("LAYOUT", 11)))
                .expect(400);
        secretariat.post(base + "/plans", Map.of("sessions", List.of())).expect(400);
        var weights = base + "/plan-weights";
        SERVICE.as("mag-1", "MAG").put(weights, Map.of("weights", Map.of())).expect(403);
        secretariat.get("/api/v1/editions/nowhere/plan-weights").expect(404);
        secretariat.put(weights, Map.of("weights", Map.of("LAYOUT", 11))).expect(400);
        assertThat(rules(secretariat
                        .put(weights, Map.of("weights", Map.of("ROOM", 1)))
                        .expect(422)))
                .containsExactly("PLAN_CONSTRAINT_UNKNOWN");
        var set = secretariat
                .put(weights, Map.of("weights", Map.of("LAYOUT", 3, "EQUIPMENT", 9)))
                .expect(200);
        assertThat(set.json().at("/weights/CAPACITY").asInt()).isEqualTo(6);
        assertThat(secretariat.get(weights).expect(200).json()).isEqualTo(set.json());
        var request = Map.of("sessions", "ALL", "weights", Map.of("LAYOUT", 2), "steps", 300);
        var plan = "/api/v1/plans/"
                + secretariat
                        .post(base + "/plans", request)
                        .expect(202)
                        .json()
                        .get("plan")
                        .asString();
        var shown = secretariat
                .await(plan, a -> a.status() == 200 && a.text().contains("COMPLETED"))
                .json();
        assertThat(shown.at("/sessions/0").asString()).isEqualTo("ALL");
        assertThat(shown.get("keep").asString()).isEqualTo("PINNED");
        assertThat(shown.get("changes")).hasSize(1);
        var change = shown.at("/changes/0");
        assertThat(change.get("session").asString()).isEqualTo(lost.toString());
        assertThat(change.at("/from/room").asString()).isEqualTo("harbour");
        assertThat(change.at("/to/room").asString()).isEqualTo("lighthouse");
        assertThat(change.at("/because/0/sentence").asString()).isEqualTo("The room is open during the whole session.");
        assertThat(shown.get("constraints").findValuesAsString("name")).contains("ROOM_CLOSED", "LAYOUT", "DAYS");
        assertThat(shown.get("constraints").valueStream())
                .as("the edition's weight of one, the plan's of the other")
                .filteredOn(cost ->
                        List.of("LAYOUT", "EQUIPMENT").contains(cost.get("name").asString()))
                .map(cost -> cost.get("weight").asInt())
                .containsExactly(2, 9);

        SERVICE.as("mag-1", "MAG").get(base + "/plans").expect(403);
        var listed = secretariat.get(base + "/plans").expect(200).json().get("items");
        assertThat(listed).hasSize(1);
        assertThat(listed.at("/0/id")).isEqualTo(shown.get("id"));
        assertThat(listed.at("/0/state").asString()).isEqualTo("COMPLETED");
        assertThat(listed.at("/0/placed").asInt()).isEqualTo(1);
        assertThat(Instant.parse(listed.at("/0/requestedAt").asString())).isAfter(Instant.EPOCH);
        assertThat(secretariat
                        .get("/api/v1/editions/nowhere/plans")
                        .expect(200)
                        .json()
                        .get("items"))
                .isEmpty();

        var path = "/api/v1/sessions/" + other + "/cost";
        SERVICE.as("mag-1", "MAG").get(path).expect(403);
        secretariat.get("/api/v1/sessions/" + new UUID(1, 2) + "/cost").expect(404);
        var costs = secretariat.get(path).expect(200).json();
        assertThat(costs.at("/place/room").asString()).isEqualTo("lighthouse");
        assertThat(costs.get("cost").asLong())
                .isEqualTo(costs.get("because")
                        .valueStream()
                        .mapToLong(reason -> reason.get("cost").asLong())
                        .sum());
        SERVICE.as("mag-1", "MAG").get(plan + "/comparison").expect(403);
        var now = secretariat.get(plan + "/comparison?with=now").expect(200).json();
        assertThat(now.get("sessions").findValuesAsString("title")).containsExactly("Tides");
        assertThat(now.get("constraints").valueStream())
                .filteredOn(cost -> cost.get("name").asString().equals("ROOM_CLOSED"))
                .allMatch(cost ->
                        cost.get("cost").asInt() == 0 && cost.get("otherCost").asInt() == 1);
        var same = secretariat
                .get(plan + "/comparison?with=" + shown.get("id").asString())
                .expect(200);
        assertThat(same.json().get("sessions")).isEmpty();
        secretariat.get(plan + "/comparison?with=" + lost).expect(404);

        assertThat(rules(secretariat
                        .post(plan + "/application", Map.of("sessions", List.of(other)))
                        .expect(422)))
                .containsExactly("PLAN_SESSION_UNKNOWN");
        var applied = secretariat
                .post(plan + "/application", Map.of("sessions", List.of(lost)))
                .expect(200);
        assertThat(applied.json().get("placed").asInt()).isEqualTo(1);
        var read = secretariat
                .with("Consistency-Token", applied.header("Consistency-Token"))
                .get("/api/v1/sessions/" + lost)
                .expect(200);
        assertThat(read.text()).contains("lighthouse", "2036-10-10T10:30");
        secretariat.await(plan, a -> a.text().contains("APPLIED"));
    }

    @Test
    void sessions_that_a_plan_could_not_place_are_listed_and_not_recorded_as_applied() {
        plan();
        var first = accept("Planned", speaker("Gale Ness"));
        var moved = accept("Placed by hand", speaker("Rowan Vik"));
        venue();
        var base = "/api/v1/editions/" + edition;
        var opening = secretariat
                .post(base + "/sessions", Map.of("kind", "MAIN", "title", "Opening", "minutes", 60))
                .expect(201);
        var removed = "/api/v1/sessions/" + opening.json().get("id").asString();
        secretariat.await(removed, a -> a.status() == 200);
        var plan = "/api/v1/plans/"
                + secretariat
                        .post(base + "/plans", Map.of("seed", 3))
                        .expect(202)
                        .json()
                        .get("plan")
                        .asString();
        var placements = secretariat
                .await(plan, a -> a.status() == 200 && a.text().contains("COMPLETED"))
                .json()
                .get("placements");
        var taken = placements
                .valueStream()
                .map(one -> one.get("room").asString() + " " + one.get("start").asString())
                .toList();
        assertThat(taken).hasSize(3);
        var free = Stream.of("harbour", "lighthouse")
                .flatMap(room -> Stream.of(room + " 2036-10-10T09:00", room + " 2036-10-10T10:30"))
                .filter(place -> !taken.contains(place))
                .findFirst()
                .orElseThrow()
                .split(" ");
        place(moved, free[0], free[1]).expect(200);
        secretariat.with("If-Match", opening.header("ETag")).delete(removed).expect(204);

        var applied = secretariat.post(plan + "/application", Map.of()).expect(200);
        assertThat(applied.json().get("placed").asInt()).isEqualTo(1);
        assertThat(applied.json().get("left").findValuesAsString("title")).containsExactly("Placed by hand", "Opening");
        assertThat(applied.json().get("left").findValuesAsString("rule")).containsExactly("PLAN_OUTDATED", "NOT_FOUND");
        var read = secretariat
                .with("Consistency-Token", applied.header("Consistency-Token"))
                .get(plan)
                .expect(200)
                .json();
        assertThat(read.get("state").asString()).isEqualTo("COMPLETED");
        assertThat(read.get("applied").valueStream().map(id -> id.asString())).containsExactly(first.toString());
    }

    private static List<String> rules(Http.Response refused) {
        return refused.json().get("violations").findValuesAsString("rule");
    }

    @Test
    void who_has_not_confirmed_is_in_the_way_until_it_is_accepted_and_that_is_kept() {
        var kai = speaker("Kai Strand");
        plan();
        var first = accept("In the morning", kai);
        var second = accept("At the same time", ref(kai, "INVITED"));
        venue();
        var clashes = "/api/v1/editions/" + edition + "/clashes";
        place(first, "harbour", "2036-10-10T09:00").expect(200);
        var refused = place(second, "lighthouse", "2036-10-10T09:00").expect(409);
        assertThat(refused.json().at("/clashes/0/severity").asString()).isEqualTo("SOFT");
        anybody.get(clashes).expect(401);
        SERVICE.as("mag-1", "MAG").get(clashes).expect(403);
        assertThat(secretariat.get(clashes).expect(200).json().get("items")).isEmpty();
        var path = "/api/v1/sessions/" + second;
        var placed = secretariat
                .with("If-Match", secretariat.get(path).expect(200).header("ETag"))
                .put(
                        path + "/placement",
                        Map.of(
                                "room",
                                "lighthouse",
                                "start",
                                "2036-10-10T09:00",
                                "acknowledge",
                                List.of("PERSON"),
                                "reason",
                                "They will choose"))
                .expect(200);
        var listed = secretariat
                .with("Consistency-Token", placed.header("Consistency-Token"))
                .get(clashes)
                .expect(200)
                .json();
        assertThat(listed.get("items").findValuesAsString("kind")).containsExactly("PERSON", "SUBTHEME");
        var clash = listed.at("/items/0");
        assertThat(clash.get("kind").asString()).isEqualTo("PERSON");
        assertThat(clash.get("severity").asString()).isEqualTo("SOFT");
        assertThat(clash.get("sessions").valueStream().map(id -> id.asString()))
                .containsExactly(first.toString(), second.toString());
        assertThat(clash.get("person").asString()).isEqualTo(outside(kai));
        assertThat(clash.get("detail").asString()).contains("Kai Strand", "In the morning", "At the same time");
        assertThat(clash.at("/acknowledged/by").asString()).isEqualTo("secretariat");
        assertThat(Instant.parse(clash.at("/acknowledged/at").asString())).isAfter(Instant.EPOCH);
        assertThat(clash.at("/acknowledged/reason").asString()).isEqualTo("They will choose");
        release("All the same");
    }
}
