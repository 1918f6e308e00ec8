package igf.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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
        assertThat(listed.get("items")).hasSize(1);
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
