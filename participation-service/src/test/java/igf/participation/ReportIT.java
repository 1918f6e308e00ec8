package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.secretariat;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.testing.Foreign;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportIT {

    private static final Map<String, Object> SHORT =
            Map.of("keyTakeaways", List.of("Trust grows slowly."), "callToAction", List.of("Publish the figures."));

    private static List<Foreign.Published> told(UUID session, int count) {
        return SERVICE
                .kafka()
                .await(
                        "participation",
                        all -> all.stream()
                                        .filter(p -> p.key().equals(session.toString()))
                                        .count()
                                == count)
                .stream()
                .filter(p -> p.key().equals(session.toString()))
                .toList();
    }

    @Test
    void the_rapporteur_files_what_the_rules_ask_for() {
        var forum = new Forum("filing");
        var path = "/api/v1/sessions/" + forum.schedule("paper", 10) + "/report";
        var rapporteur = SERVICE.as("organizer-2", "ORGANIZER");
        rapporteur.await(path, a -> a.status() == 200);
        SERVICE.as("organizer-1", "ORGANIZER").put(path, SHORT).expect(403);
        assertThat(rapporteur
                        .put(path, Map.of("summary", "Only this."))
                        .expect(422)
                        .json()
                        .findValuesAsString("pointer"))
                .containsExactly("/keyTakeaways", "/callToAction");
        var filed = rapporteur.put(path, SHORT).expect(200);
        assertThat(filed.json().get("state").asString()).isEqualTo("SHORT_FILED");
        secretariat().post(path + "/publication", "").expect(409);
        var full = new java.util.HashMap<>(SHORT);
        full.put("summary", "The room agreed on two steps.");
        assertThat(rapporteur.put(path, full).expect(200).json().get("state").asString())
                .isEqualTo("FULL_FILED");
        rapporteur.with("If-Match", "\"0\"").put(path, full).expect(412);
        var published = secretariat().post(path + "/publication", "").expect(200);
        assertThat(secretariat()
                        .with("Consistency-Token", published.header("Consistency-Token"))
                        .get(path)
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("PUBLISHED");
        rapporteur.put(path, SHORT).expect(409);
        SERVICE.kafka()
                .await(
                        "participation",
                        all -> all.stream()
                                .anyMatch(p -> p.type().equals("igf.report.published.v1") && path.contains(p.key())));
    }

    @Test
    void what_is_published_everybody_may_read_and_nothing_before() {
        var forum = new Forum("publishing");
        var path = "/api/v1/sessions/" + forum.schedule("public", 10) + "/report";
        var full = new java.util.HashMap<>(SHORT);
        full.put("summary", "The room agreed on two steps.");
        var filed = secretariat().put(path, full).expect(200);
        assertThat(filed.json().get("state").asString()).isEqualTo("FULL_FILED");
        SERVICE.anonymous().get(path).expect(401);
        SERVICE.as("organizer-1", "ORGANIZER").get(path).expect(403);
        secretariat().post(path + "/publication", "").expect(200);
        var read = SERVICE.anonymous().get(path).expect(200).json();
        assertThat(read.get("summary").asString()).isEqualTo("The room agreed on two steps.");
        assertThat(SERVICE.as("organizer-1", "ORGANIZER").get(path).status()).isEqualTo(200);
    }

    @Test
    void the_secretariat_lists_reports_and_asks_again_for_those_that_are_missing() {
        var forum = new Forum("reminding");
        var late = forum.schedule("late", 10, LocalDateTime.parse("2021-10-07T09:00"));
        var done = forum.schedule("done", 10);
        var full = new java.util.HashMap<>(SHORT);
        full.put("summary", "All of it.");
        secretariat().put("/api/v1/sessions/" + done + "/report", full).expect(200);
        var list = "/api/v1/editions/reminding/reports";
        secretariat().await(list + "?state=OVERDUE", a -> a.json().path("items").size() == 1);
        var filed = secretariat().get(list + "?state=FULL_FILED").expect(200).json();
        assertThat(filed.at("/items/0/sessionId").asString()).isEqualTo(done.toString());
        assertThat(filed.at("/items/0/title").asString()).isEqualTo("done");
        secretariat().get(list + "?state=LOST").expect(400);
        tool().get(list).expect(403);
        var stranger = UUID.randomUUID();
        var asked = secretariat()
                .post(
                        "/api/v1/editions/reminding/report-reminders",
                        Map.of("sessions", List.of(late, done, stranger, late)))
                .expect(200)
                .json();
        assertThat(asked.get("reminded").valueStream().map(id -> id.asString())).containsExactly(late.toString());
        assertThat(asked.get("refused")
                        .valueStream()
                        .map(each -> each.get("index") + " " + each.get("rule").asString()))
                .containsExactly("1 NOTHING_MISSING", "2 SESSION_UNKNOWN");
        var told = SERVICE.kafka()
                .await(
                        "participation",
                        all -> all.stream()
                                .anyMatch(p -> p.type().equals("igf.report.reminded.v1")
                                        && p.key().equals(late.toString())));
        assertThat(told.stream()
                        .filter(p -> p.type().equals("igf.report.reminded.v1")
                                && List.of(late.toString(), done.toString()).contains(p.key())))
                .singleElement()
                .satisfies(p -> assertThat(p.data().at("/rapporteurs/0/role").asString())
                        .isEqualTo("RAPPORTEUR"));
    }

    @Test
    void a_report_is_called_for_after_the_session_and_overdue_after_its_time() {
        var forum = new Forum("forgetting");
        var session = forum.schedule("past", 10, LocalDateTime.parse("2021-10-07T09:00"));
        var path = "/api/v1/sessions/" + session + "/report";
        var overdue = secretariat()
                .await(
                        "/api/v1/editions/forgetting/overview",
                        a -> a.json().at("/counts/reportsOverdue").asInt(0) == 1);
        assertThat(overdue.json().at("/counts/reportsDue").asInt()).isZero();
        assertThat(told(session, 4))
                .extracting(p -> p.type() + " " + p.data().get("kind").asString() + " "
                        + p.data().get("dueAt").asString())
                .containsExactly(
                        "igf.report.due.v1 SHORT 2021-10-07T12:00:00Z",
                        "igf.report.overdue.v1 SHORT 2021-10-07T12:00:00Z",
                        "igf.report.due.v1 FULL 2021-10-21T10:00:00Z",
                        "igf.report.overdue.v1 FULL 2021-10-21T10:00:00Z");
        assertThat(told(session, 4).getFirst().data().at("/rapporteurs/0/role").asString())
                .isEqualTo("RAPPORTEUR");
        var late = new java.util.HashMap<>(SHORT);
        late.put("summary", "Late, and welcome.");
        var filed = SERVICE.as("organizer-2", "ORGANIZER").put(path, late).expect(200);
        assertThat(filed.json().get("state").asString()).isEqualTo("FULL_FILED");
        assertThat(secretariat()
                        .with("Consistency-Token", filed.header("Consistency-Token"))
                        .get("/api/v1/editions/forgetting/overview")
                        .json()
                        .at("/counts/reportsOverdue")
                        .asInt())
                .isZero();
    }
}
