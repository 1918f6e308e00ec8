package igf.acceptance.people;

import static igf.acceptance.people.Scene.ORGANIZER;
import static igf.acceptance.people.Scene.SECRETARIAT;
import static igf.acceptance.people.Scene.person;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.StepByStep;
import igf.acceptance.system.Systems;
import igf.lab.RunningSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A report from the session's end to its correction, with its mails. It sets the clock forward, so it has its own
 * system.
 */
@ExtendWith(StepByStep.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReportJourneyIT {

    private static final String EDITION = "forum-of-reports";
    private static final String NEXT = "forum-after-reports";
    private static final String OWNER = "organizer-1@example.org";
    private static final String LEAVER = "leaver@people.example";
    private static final String RAPPORTEUR = "rapporteur@people.example";
    private static final Map<String, Object> BRIEF =
            Map.of("keyTakeaways", List.of("Spares can be shared"), "callToAction", List.of("Agree on permits"));

    private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final LocalDate firstDay =
            began.atZone(ZoneOffset.UTC).toLocalDate().plusDays(40);

    private @Nullable RunningSystem system;
    private @Nullable Callers callers;
    private @Nullable Scene scene;
    private String proposal = "";
    private String session = "";
    private String report = "";
    private String rapporteur = "";

    @BeforeAll
    void start() {
        system = Systems.start();
        callers = Callers.recorded(system.url());
        scene = new Scene(callers);
    }

    @AfterAll
    void stop() {
        if (callers != null) {
            callers.close();
        }
        if (system != null) {
            system.close();
        }
    }

    private Scene scene() {
        return Objects.requireNonNull(scene);
    }

    private static Map<String, Object> full(String summary) {
        return Map.of(
                "keyTakeaways",
                BRIEF.get("keyTakeaways"),
                "callToAction",
                BRIEF.get("callToAction"),
                "summary",
                summary);
    }

    private void at(int day, String time) {
        scene().clock(firstDay.plusDays(day) + "T" + time + ":00Z");
    }

    @Test
    @Order(1)
    void nothingIsDueDuringTheSession() {
        scene().edition(EDITION, began.minus(1, ChronoUnit.DAYS), firstDay, "igf-2022");
        proposal = scene().submitted(
                        EDITION,
                        "Cables and islands",
                        List.of(
                                person("ORGANIZER", OWNER),
                                person("ORGANIZER", LEAVER),
                                person("RAPPORTEUR", RAPPORTEUR),
                                person("SPEAKER", "one@people.example"),
                                person("SPEAKER", "two@people.example"),
                                person("SPEAKER", "three@people.example"),
                                person("MODERATOR", "moderator@people.example")));
        scene().send(SECRETARIAT, "POST", proposal + "/screening", Map.of("outcome", "IN"), 201);
        var accepted = Map.of("outcome", "ACCEPTED", "reason", "Good");
        scene().send(SECRETARIAT, "POST", proposal + "/decision", accepted, 201);
        session = scene().released(EDITION, proposal, firstDay);
        report = "/api/v1/sessions/" + session + "/report";
        at(0, "09:30");
        scene().awaited(
                        SECRETARIAT,
                        report,
                        shown -> shown.path("state").asString("").equals("NOT_DUE"));
        assertThat(scene().mailed(RAPPORTEUR, "the report is due")).isEmpty();
    }

    @Test
    @Order(2)
    void theMailOfTheRapporteurLeadsToTheFormAndADraftIsKept() {
        at(0, "10:01");
        var due = scene().mails(RAPPORTEUR, "the report is due", 1).getFirst();
        assertThat(due.text()).contains("/me/sessions/" + session + "/report");
        assertThat(scene().mails(OWNER, "the report is due", 1).getFirst().text())
                .as("organizers hear who files it, and that they can later")
                .contains("Its rapporteurs were asked to file it");
        var page = scene().get(null, "/me/sessions/" + session + "/report");
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith("/links");
        scene().send(null, "POST", "/api/v1/links", Map.of("email", RAPPORTEUR, "purpose", "ME"), 202);
        var link =
                Scene.link(scene().mails(RAPPORTEUR, "Your link to sign in", 1).getFirst(), "links");
        rapporteur = scene().send(null, "POST", "/api/v1" + link, null, 201)
                .json()
                .get("token")
                .asString();
        var draft = Map.of("keyTakeaways", List.of("Half a thought"));
        var kept = scene().holding(rapporteur, "PUT", report + "/draft", draft, 200);
        assertThat(kept.json().at("/draft/keyTakeaways/0").asString()).isEqualTo("Half a thought");
        scene().send(ORGANIZER, "PUT", report, BRIEF, 403);
        assertThat(scene().get(ORGANIZER, report).json().get("mayFile").asBoolean())
                .isFalse();
    }

    @Test
    @Order(3)
    void onceItIsOverdueTheOrganizersAreToldAndMayFileItAlsoWhoHasLeft() {
        var entry = Scene.entry(scene().get(ORGANIZER, proposal).json(), LEAVER)
                .get("id")
                .asString();
        scene().changing(ORGANIZER, "DELETE", proposal + "/roster/" + entry, proposal, null, 204);
        at(0, "12:01");
        for (var somebody : List.of(RAPPORTEUR, OWNER, LEAVER)) {
            var told = scene().mails(somebody, "the report is overdue", 1).getFirst();
            assertThat(told.text()).contains("/me/sessions/" + session + "/report");
        }
        scene().awaited(ORGANIZER, report, shown -> shown.path("mayFile").asBoolean(false));
        scene().awaited(
                        ORGANIZER,
                        "/api/v1/people/me/reports",
                        mine -> mine.at("/items/0/sessionId").asString("").equals(session));
        scene().send(
                        SECRETARIAT,
                        "POST",
                        "/api/v1/editions/" + EDITION + "/report-reminders",
                        Map.of("sessions", List.of(session)),
                        200);
        scene().mails(RAPPORTEUR, "reminder of the report", 1);
        scene().mails(OWNER, "reminder of the report", 1);
    }

    @Test
    @Order(4)
    void moreTimeEndsTheDefaultWithAReminderBeforeItRunsOutAndAWaiverTheDebt() {
        var later = Map.of("dueAt", firstDay.plusDays(30) + "T00:00:00Z", "reason", "The recording came late.");
        var extended = scene().send(SECRETARIAT, "PUT", report + "/deadline", later, 200);
        assertThat(extended.json().get("state").asString()).isEqualTo("DUE");
        assertThat(scene().mails(OWNER, "more time for the report", 1)
                        .getFirst()
                        .text())
                .contains("The recording came late.");
        at(28, "00:00");
        for (var somebody : List.of(RAPPORTEUR, OWNER)) {
            assertThat(scene().mails(somebody, "reminder of the report", 2)
                            .getLast()
                            .text())
                    .contains("/me/sessions/" + session + "/report");
        }
        at(31, "00:00");
        scene().awaited(
                        SECRETARIAT,
                        report,
                        shown -> shown.path("state").asString("").equals("OVERDUE"));
        scene().edition(NEXT, began.plus(65, ChronoUnit.DAYS), firstDay.plusDays(300), "igf-2022");
        var next = scene().submitted(
                        NEXT,
                        "Once more",
                        List.of(
                                person("ORGANIZER", LEAVER),
                                person("SPEAKER", "four@people.example"),
                                person("SPEAKER", "five@people.example"),
                                person("SPEAKER", "six@people.example"),
                                person("MODERATOR", "seven@people.example")));
        scene().awaited(SECRETARIAT, next + "/screening", screening -> !Scene.reportsFiled(screening));
        scene().send(SECRETARIAT, "POST", report + "/waiver", Map.of("reason", "It was broken off."), 200);
        scene().awaited(SECRETARIAT, next + "/screening", Scene::reportsFiled);
        assertThat(scene().mails(LEAVER, "no report is needed", 1).getFirst().text())
                .contains("It was broken off.");
    }

    @Test
    @Order(5)
    void aCorrectedReportIsPublishedBesideTheFirst() {
        scene().send(SECRETARIAT, "PUT", report, full("It was good."), 200);
        scene().send(SECRETARIAT, "POST", report + "/publication", null, 200);
        scene().send(SECRETARIAT, "POST", report + "/return", Map.of("reason", "A name is wrong."), 200);
        assertThat(scene().mails(RAPPORTEUR, "please correct the report", 1)
                        .getFirst()
                        .text())
                .contains("A name is wrong.");
        assertThat(scene().get(null, report).json().get("summary").asString()).isEqualTo("It was good.");
        scene().send(SECRETARIAT, "PUT", report, full("It was very good."), 200);
        scene().send(SECRETARIAT, "POST", report + "/publication", null, 200);
        var shown = scene().get(null, report).json();
        assertThat(shown.get("summary").asString()).isEqualTo("It was very good.");
        assertThat(shown.get("versions")
                        .valueStream()
                        .map(each -> each.get("summary").asString()))
                .containsExactly("It was good.", "It was very good.");
    }
}
