package igf.participation;

import static igf.participation.Forum.SERVICE;
import static igf.participation.Forum.person;
import static igf.participation.Forum.secretariat;
import static igf.participation.Forum.tool;
import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.programme.Programme;
import igf.platform.people.People;
import igf.platform.testing.Await;
import igf.platform.testing.Http;
import igf.platform.testing.OtherServices;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportIT {

    private static final Map<String, Object> SHORT =
            Map.of("keyTakeaways", List.of("Trust grows slowly."), "callToAction", List.of("Publish the figures."));

    private static List<OtherServices.PublishedRecord> told(UUID session, int count) {
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
        var full = new HashMap<>(SHORT);
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
        var full = new HashMap<>(SHORT);
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
        var full = new HashMap<>(SHORT);
        full.put("summary", "All of it.");
        secretariat().put("/api/v1/sessions/" + done + "/report", full).expect(200);
        var list = "/api/v1/editions/reminding/reports";
        secretariat().await(list + "?state=OVERDUE", a -> a.json().path("items").size() == 1);
        var filed = secretariat().get(list + "?state=FULL_FILED").expect(200).json();
        assertThat(filed.at("/items/0/sessionId").asString()).isEqualTo(done.toString());
        assertThat(filed.at("/items/0/title").asString()).isEqualTo("done");
        secretariat().get(list + "?state=LOST").expect(400);
        tool().get(list).expect(403);
        assertThat(filed.at("/items/0/writers").asInt())
                .as("its rapporteur; it has no organizer here")
                .isEqualTo(1);
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
        // The full report is due for a moment before it is overdue too.
        secretariat()
                .await(
                        "/api/v1/editions/forgetting/overview",
                        a -> a.json().at("/counts/reportsOverdue").asInt(0) == 1
                                && a.json().at("/counts/reportsDue").asInt(-1) == 0);
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
        var late = new HashMap<>(SHORT);
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

    private static final LocalDateTime PAST = LocalDateTime.parse("2021-10-07T09:00");
    private static final LocalDateTime FUTURE = LocalDateTime.parse("2031-10-07T09:00");

    private static Map<String, Object> full(String summary) {
        var full = new HashMap<>(SHORT);
        full.put("summary", summary);
        return full;
    }

    private static List<String> types(UUID session, String last) {
        return SERVICE
                .kafka()
                .await(
                        "participation",
                        all -> all.stream().anyMatch(p -> p.key().equals(session.toString()) && name(p).equals(last)))
                .stream()
                .filter(p -> p.key().equals(session.toString()))
                .map(ReportIT::name)
                .toList();
    }

    private static String name(OtherServices.PublishedRecord p) {
        return p.type().replace("igf.report.", "").replace(".v1", "")
                + (p.data().path("kind").isString() ? " " + p.data().get("kind").asString() : "");
    }

    @Test
    void the_full_report_is_called_for_though_the_short_one_was_filed_before_the_session_ended() {
        var forum = new Forum("early");
        var session = forum.schedule("eager", 10);
        var path = "/api/v1/sessions/" + session + "/report";
        secretariat().put(path, SHORT).expect(200);
        forum.move(session, "eager", 10, 2, PAST, List.of(person("organizer-2", "RAPPORTEUR")));
        assertThat(types(session, "overdue FULL")).containsExactly("filed SHORT", "due FULL", "overdue FULL");
    }

    /** The full report is due in a little more than three days. */
    @Test
    void rapporteur_and_organizers_are_reminded_before_a_report_is_due() {
        var forum = new Forum("in-time");
        var start = LocalDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .minusDays(11)
                .minusHours(1)
                .plusMinutes(1);
        var people = List.of(person("organizer-2", "RAPPORTEUR"), person("organizer-4", "ORGANIZER"));
        var session = forum.schedule("soon due", 10, start, people);

        assertThat(types(session, "due FULL")).containsExactly("due SHORT", "overdue SHORT", "due FULL");
        SERVICE.atTime(
                Instant.now().plusSeconds(90),
                () -> assertThat(types(session, "reminded FULL"))
                        .containsExactly("due SHORT", "overdue SHORT", "due FULL", "reminded FULL"));
        var reminded = SERVICE.kafka().await("participation", all -> true).stream()
                .filter(p -> p.key().equals(session.toString()) && name(p).equals("reminded FULL"))
                .toList();
        assertThat(reminded).singleElement().satisfies(p -> {
            assertThat(p.data().get("dueAt").asString())
                    .isEqualTo(start.plusHours(1)
                            .plusDays(14)
                            .toInstant(ZoneOffset.UTC)
                            .toString());
            assertThat(p.data().at("/rapporteurs/0/role").asString()).isEqualTo("RAPPORTEUR");
            assertThat(p.data().at("/organizers/0/role").asString()).isEqualTo("ORGANIZER");
        });
    }

    @Test
    void nothing_is_due_before_the_session_has_ended() {
        var forum = new Forum("before");
        var path = "/api/v1/sessions/" + forum.schedule("still to come", 10) + "/report";
        assertThat(secretariat().get(path).expect(200).json().get("state").asString())
                .isEqualTo("NOT_DUE");
    }

    @Test
    void a_session_that_is_moved_after_its_planned_end_takes_its_reports_with_it() {
        var forum = new Forum("put-off");
        var session = forum.schedule("stormy", 10, PAST);
        var path = "/api/v1/sessions/" + session + "/report";
        types(session, "overdue FULL");
        forum.move(session, "stormy", 10, 2, FUTURE, List.of(person("organizer-2", "RAPPORTEUR")));
        secretariat().await(path, a -> a.json().path("state").asString("").equals("NOT_DUE"));
        assertThat(types(session, "rescheduled FULL"))
                .containsExactly("due SHORT", "overdue SHORT", "due FULL", "overdue FULL", "rescheduled FULL");
        assertThat(secretariat().get(path).json().at("/dueAt/SHORT").asString()).isEqualTo("2031-10-07T12:00:00Z");
    }

    /** Returns the caller's only report in the edition "helping". */
    private static JsonNode own(Http caller) {
        var own = own(caller.get("/api/v1/people/me/reports"), "helping");
        assertThat(own).hasSize(1);
        return own.getFirst();
    }

    private static List<JsonNode> own(Http.Response reports, String edition) {
        return reports.expect(200)
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("edition").asString().equals(edition))
                .toList();
    }

    @Test
    void organizers_file_once_it_is_overdue_also_if_they_have_left_since() {
        var forum = new Forum("helping");
        var rapporteur = person("organizer-2", "RAPPORTEUR");
        var before = List.of(rapporteur, person("organizer-4", "ORGANIZER"));
        var ahead = "/api/v1/sessions/" + forum.schedule("ahead", 10, FUTURE, before) + "/report";
        var organizer = SERVICE.as("organizer-4", "ORGANIZER");
        organizer.await(
                ahead, a -> a.status() == 200 && !a.json().get("mayFile").asBoolean());
        organizer.put(ahead, SHORT).expect(403);

        var session = forum.schedule("late", 10, PAST, before);
        var path = "/api/v1/sessions/" + session + "/report";
        secretariat().await(path, a -> a.json().path("state").asString("").equals("OVERDUE"));
        assertThat(own(organizer).path("state").asString()).isEqualTo("OVERDUE");
        assertThat(own(organizer).path("dueAt").asString()).isEqualTo("2021-10-07T12:00:00Z");
        var told = SERVICE.kafka()
                .await(
                        "participation",
                        all -> all.stream()
                                .anyMatch(p -> p.key().equals(session.toString())
                                        && p.type().equals("igf.report.overdue.v1")));
        assertThat(told.stream()
                        .filter(p ->
                                p.key().equals(session.toString()) && p.type().equals("igf.report.overdue.v1")))
                .allSatisfy(p ->
                        assertThat(p.data().at("/organizers/0/role").asString()).isEqualTo("ORGANIZER"));
        forum.roster(session, "late", rapporteur, person("organizer-5", "ORGANIZER"));
        var fresh = SERVICE.as("organizer-5", "ORGANIZER");
        fresh.await(path, a -> a.status() == 200 && a.json().get("mayFile").asBoolean());
        assertThat(own(fresh).path("sessionId").asString()).isEqualTo(session.toString());
        assertThat(own(organizer).path("sessionId").asString())
                .as("whoever left still answers for it")
                .isEqualTo(session.toString());
        SERVICE.as("organizer-1", "ORGANIZER").put(path, SHORT).expect(403);
        var filed = organizer.put(path, full("From who left.")).expect(200);
        assertThat(filed.json().get("state").asString()).isEqualTo("FULL_FILED");
        assertThat(organizer
                        .with("Consistency-Token", filed.header("Consistency-Token"))
                        .get("/api/v1/people/me/reports")
                        .expect(200)
                        .json()
                        .path("items"))
                .noneMatch(one -> one.path("sessionId").asString().equals(session.toString()));
    }

    @Test
    void an_organizer_whom_no_release_named_sees_the_report_of_what_they_organized_under_either_of_two_ids() {
        var forum = new Forum("between");
        var rapporteur = person("organizer-2", "RAPPORTEUR");
        var released = List.of(rapporteur, person("organizer-4", "ORGANIZER"));
        var session = forum.schedule("between", 10, FUTURE, released);
        var path = "/api/v1/sessions/" + session + "/report";
        forum.roster(session, "between", rapporteur, person("organizer-6", "ORGANIZER"));
        var between = SERVICE.as("organizer-6", "ORGANIZER");
        between.await(path, a -> a.status() == 200);
        forum.move(session, "between", 10, 2, PAST, released);
        secretariat().await(path, a -> a.json().path("state").asString("").equals("OVERDUE"));
        forum.roster(session, "between", rapporteur, person("organizer-7", "ORGANIZER"));
        SERVICE.as("organizer-7", "ORGANIZER").await(path, a -> a.status() == 200);

        var reports = "/api/v1/people/me/reports";
        assertThat(own(between.get(reports), forum.edition))
                .singleElement()
                .satisfies(one -> assertThat(one.path("sessionId").asString()).isEqualTo(session.toString()));
        var otherId = SERVICE.as("organizer-8", "ORGANIZER");
        assertThat(own(otherId.get(reports), forum.edition)).isEmpty();
        var people = SERVICE.bean(People.class);
        secretariat()
                .put(
                        "/api/v1/people/" + people.findOrCreate("organizer-6@example.org") + "/links/"
                                + people.findOrCreate("organizer-8@example.org"),
                        "")
                .expect(200);
        otherId.await(reports, a -> own(a, forum.edition).size() == 1);
    }

    @Test
    void the_secretariat_gives_more_time_and_asks_no_more_each_with_a_reason() {
        var forum = new Forum("mercy");
        var session = forum.schedule("hard", 10, PAST);
        var path = "/api/v1/sessions/" + session + "/report";
        secretariat().await(path, a -> a.json().path("state").asString("").equals("OVERDUE"));
        SERVICE.as("organizer-2", "ORGANIZER")
                .post(path + "/waiver", Map.of("reason", "For myself"))
                .expect(403);
        secretariat().post(path + "/waiver", Map.of("reason", " ")).expect(400);
        secretariat()
                .put(path + "/deadline", Map.of("dueAt", "2021-12-01T00:00:00Z", "reason", "Ill"))
                .expect(422);
        var extended = secretariat()
                .put(path + "/deadline", Map.of("dueAt", "2041-12-01T00:00:00Z", "reason", "Ill"))
                .expect(200)
                .json();
        assertThat(extended.get("state").asString()).isEqualTo("DUE");
        assertThat(extended.at("/dueAt/FULL").asString()).isEqualTo("2041-12-01T00:00:00Z");
        assertThat(extended.at("/remark/kind").asString()).isEqualTo("EXTENDED");
        var waived = secretariat()
                .post(path + "/waiver", Map.of("reason", "Broken off"))
                .expect(200)
                .json();
        assertThat(waived.get("state").asString()).isEqualTo("WAIVED");
        assertThat(waived.at("/remark/reason").asString()).isEqualTo("Broken off");
        secretariat().post(path + "/waiver", Map.of("reason", "Twice")).expect(409);
        assertThat(types(session, "waived")).contains("rescheduled FULL", "waived");
    }

    @Test
    void a_draft_is_kept_for_all_who_may_file_and_shown_to_nobody_else() {
        var forum = new Forum("drafting");
        var path = "/api/v1/sessions/" + forum.schedule("slow", 10) + "/report";
        var rapporteur = SERVICE.as("organizer-2", "ORGANIZER");
        rapporteur.await(path, a -> a.status() == 200);
        var kept = rapporteur
                .put(path + "/draft", Map.of("keyTakeaways", List.of("Half a thought")))
                .expect(200);
        assertThat(kept.json().get("state").asString()).isEqualTo("NOT_DUE");
        var reread = secretariat()
                .with("Consistency-Token", kept.header("Consistency-Token"))
                .get(path)
                .expect(200)
                .json();
        assertThat(reread.at("/draft/keyTakeaways/0").asString()).isEqualTo("Half a thought");
        assertThat(reread.get("keyTakeaways")).isEmpty();
        SERVICE.as("organizer-1", "ORGANIZER")
                .put(path + "/draft", Map.of("summary", "Not mine"))
                .expect(403);
        var filed = rapporteur.put(path, SHORT).expect(200);
        assertThat(filed.json().get("draft").isNull()).isTrue();
    }

    @Test
    void a_corrected_report_is_published_beside_the_first() {
        var forum = new Forum("correcting");
        var path = "/api/v1/sessions/" + forum.schedule("wrong", 10) + "/report";
        secretariat().post(path + "/return", Map.of("reason", "Nothing there")).expect(409);
        secretariat().put(path, full("First.")).expect(200);
        secretariat().post(path + "/publication", "").expect(200);
        var returned = secretariat()
                .post(path + "/return", Map.of("reason", "A name is wrong"))
                .expect(200);
        assertThat(returned.json().get("state").asString()).isEqualTo("RETURNED");
        var rapporteur = SERVICE.as("organizer-2", "ORGANIZER");
        rapporteur.put(path + "/draft", full("Half.")).expect(200);
        var again = rapporteur.put(path, full("Second.")).expect(200);
        var seen = SERVICE.anonymous()
                .with("Consistency-Token", again.header("Consistency-Token"))
                .get(path)
                .expect(200)
                .json();
        assertThat(seen.get("summary").asString()).as("what is published").isEqualTo("First.");
        assertThat(seen.get("state").asString()).isEqualTo("PUBLISHED");
        assertThat(seen.get("remark").isNull()).isTrue();
        var published = secretariat().post(path + "/publication", "").expect(200);
        var both = SERVICE.anonymous()
                .with("Consistency-Token", published.header("Consistency-Token"))
                .get(path)
                .expect(200)
                .json();
        assertThat(both.get("summary").asString()).isEqualTo("Second.");
        assertThat(both.get("versions")
                        .valueStream()
                        .map(v -> v.get("number") + " " + v.get("summary").asString()))
                .containsExactly("1 First.", "2 Second.");
    }

    @Test
    void a_session_that_was_held_has_its_report_though_it_is_cancelled_afterwards() {
        var forum = new Forum("broken-off");
        var session = forum.schedule("held", 10, PAST);
        var path = "/api/v1/sessions/" + session + "/report";
        secretariat().await(path, a -> a.json().path("state").asString("").equals("OVERDUE"));
        forum.cancel(session, "held", 2, PAST);
        var programme = SERVICE.bean(Programme.class);
        Await.until("the cancellation", () -> programme.hasLeftProgramme(session), cancelled -> cancelled);
        assertThat(secretariat().get(path).expect(200).json().get("state").asString())
                .isEqualTo("OVERDUE");
        assertThat(SERVICE.as("organizer-2", "ORGANIZER")
                        .put(path, full("It was held."))
                        .expect(200)
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("FULL_FILED");
    }
}
