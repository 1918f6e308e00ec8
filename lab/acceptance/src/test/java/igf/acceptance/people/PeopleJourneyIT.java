package igf.acceptance.people;

import static igf.acceptance.people.Scene.ORGANIZER;
import static igf.acceptance.people.Scene.RAPPORTEUR;
import static igf.acceptance.people.Scene.SECRETARIAT;
import static igf.acceptance.people.Scene.person;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.StepByStep;
import igf.acceptance.system.Systems;
import igf.lab.RunningSystem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/**
 * People are invited and reminded, decline, are replaced, and choose. Reports that organizers owe count in the next
 * edition. It sets the clock forward, so it has its own system.
 */
@ExtendWith(StepByStep.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PeopleJourneyIT {

    private static final String FIRST = "forum-one";
    private static final String SECOND = "forum-two";
    private static final String SILENT = "silent@people.example";
    private static final String QUICK = "quick@people.example";
    private static final String ILL = "ill@people.example";
    private static final String BUSY = "busy@people.example";
    private static final String OWNER = "organizer-1@example.org";

    private final Instant began = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final LocalDate firstDay =
            began.atZone(ZoneOffset.UTC).toLocalDate().plusDays(40);

    private @Nullable RunningSystem system;
    private @Nullable Callers callers;
    private @Nullable Scene scene;
    private String one = "";
    private String two = "";
    private String session = "";

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
        return java.util.Objects.requireNonNull(scene);
    }

    @Test
    @Order(1)
    void whoeverDoesNotAnswerIsRemindedTwiceAndWhoeverAnswersNever() {
        scene().edition(
                        FIRST,
                        began.minus(1, ChronoUnit.DAYS),
                        firstDay,
                        Map.of("preset", "igf-2022", "changes", Map.of("limits", Map.of("sessionsPerPerson", 1))));
        one = scene().submitted(
                        FIRST,
                        "Cables and islands",
                        List.of(
                                person("ORGANIZER", OWNER),
                                person("RAPPORTEUR", "organizer-2@example.org"),
                                person("SPEAKER", SILENT),
                                person("SPEAKER", QUICK),
                                person("SPEAKER", ILL),
                                person("MODERATOR", "moderator@people.example")));
        var invitation =
                Scene.link(scene().mails(QUICK, "Will you take part", 1).getFirst(), "invitations");
        assertThat(scene().form(invitation, "answer=CONFIRM&attendance=ONSITE").status())
                .isEqualTo(303);
        scene().awaited(
                        ORGANIZER,
                        one,
                        proposal -> Scene.entry(proposal, QUICK)
                                .get("state")
                                .asString()
                                .equals("CONFIRMED"));
        scene().mails(SILENT, "Will you take part", 1);
        scene().forward(8);
        var reminder = scene().mails(SILENT, "Reminder", 1).getFirst();
        assertThat(scene().get(null, Scene.link(reminder, "invitations")).status())
                .isEqualTo(200);
        scene().mails(ILL, "Reminder", 1);
        scene().forward(14);
        scene().mails(SILENT, "Reminder", 2);
        scene().mails(ILL, "Reminder", 2);
        scene().forward(3);
        assertThat(scene().mailed(SILENT, "Reminder")).hasSize(2);
        assertThat(scene().mailed(QUICK, "Reminder")).isEmpty();
    }

    @Test
    @Order(2)
    void aDeclineBelowTheMinimumIsTakenToldAndMendedByAReplacement() {
        var invitation = Scene.link(scene().mails(ILL, "Will you take part", 1).getFirst(), "invitations");
        assertThat(scene().form(invitation, "answer=DECLINE").status()).isEqualTo(303);
        scene().mails(OWNER, "will not take part", 1);
        var below = scene().mails(OWNER, "too few people are named", 1).getFirst();
        assertThat(below.text()).contains("Speakers who have not declined: at least 3 required.");
        var listed = scene().awaited(
                        SECRETARIAT,
                        "/api/v1/editions/" + FIRST + "/proposals?roster=BELOW_MINIMUM",
                        list -> list.get("items").size() == 1);
        assertThat(listed.at("/items/0/id").asString()).isEqualTo(Scene.id(one));

        var ill = Scene.entry(scene().get(ORGANIZER, one).json(), ILL).get("id").asString();
        var body = new java.util.LinkedHashMap<>(person("SPEAKER", "helper@people.example"));
        body.put("reason", "Has fallen ill");
        var replaced = scene().changing(ORGANIZER, "POST", one + "/roster/" + ill + "/replacement", one, body, 201);
        assertThat(replaced.json().get("replaces").asString()).isEqualTo(ill);
        scene().mails(OWNER, "complete again", 1);
        scene().mails("helper@people.example", "Will you take part", 1);
        scene().mails(ILL, "no longer named", 1);
        scene().awaitStatus(invitation, 410);
        assertThat(scene().get(null, invitation).body()).contains("has ended");
        assertThat(scene().form(invitation, "answer=CONFIRM&attendance=ONSITE").status())
                .isEqualTo(303);
        var proposal = scene().awaited(
                        ORGANIZER,
                        one,
                        shown -> shown.get("rosterState").asString().equals("COMPLETE"));
        assertThat(proposal.at("/formerRoster/0/reason").asString()).isEqualTo("Has fallen ill");
        assertThat(proposal.at("/formerRoster/0/replacedBy").asString())
                .isEqualTo(replaced.json().get("id").asString());
    }

    @Test
    @Order(3)
    void whoSpeaksInTooManyAcceptedSessionsChoosesOnAPage() {
        two = scene().submitted(
                        FIRST,
                        "Who repairs them",
                        List.of(
                                person("SPEAKER", QUICK),
                                person("SPEAKER", BUSY),
                                person("SPEAKER", "other@people.example"),
                                person("MODERATOR", "chair@people.example")));
        for (var proposal : List.of(one, two)) {
            scene().send(SECRETARIAT, "POST", proposal + "/screening", Map.of("outcome", "IN"), 201);
            scene().send(
                            SECRETARIAT,
                            "POST",
                            proposal + "/decision",
                            Map.of("outcome", "ACCEPTED", "reason", "Good"),
                            201);
        }
        var asked = scene().mails(QUICK, "choose your sessions", 1).getFirst();
        assertThat(asked.text()).contains("Cables and islands", "Who repairs them");
        var page = Scene.link(asked, "choices");
        assertThat(scene().get(null, page).body()).contains("Cables and islands", "Who repairs them");
        var all = "keep=" + Scene.id(one) + "&keep=" + Scene.id(two);
        assertThat(scene().form(page, all).header("Location")).endsWith("?note=choose");
        assertThat(scene().form(page, "keep=" + Scene.id(one)).header("Location"))
                .endsWith("?note=chosen");
        assertThat(scene().get(null, page).status()).isEqualTo(410);
        assertThat(scene().get(null, "/choices/" + "A".repeat(64)).status()).isEqualTo(404);
        scene().awaited(
                        SECRETARIAT,
                        two,
                        proposal -> Scene.entry(proposal, QUICK)
                                        .get("state")
                                        .asString()
                                        .equals("WITHDRAWN")
                                && proposal.get("rosterState").asString().equals("BELOW_MINIMUM"));
        scene().mails(OWNER, "will not take part", 2);
        scene().mails(OWNER, "too few people are named", 2);
        assertThat(scene().mailed(QUICK, "choose your sessions")).hasSize(1);
    }

    @Test
    @Order(4)
    void anOverdueReportOfOneEditionIsCitedInTheNextUntilItIsFiledLate() {
        release();
        scene().forward(45);
        var now = began.plus(Duration.ofDays(70));
        scene().edition(SECOND, now.minus(2, ChronoUnit.DAYS), firstDay.plusDays(200), "igf-2022");
        var next = scene().submitted(
                        SECOND,
                        "Once more",
                        List.of(
                                person("ORGANIZER", OWNER),
                                person("SPEAKER", "new-one@people.example"),
                                person("SPEAKER", "new-two@people.example"),
                                person("SPEAKER", "new-three@people.example"),
                                person("MODERATOR", "new-moderator@people.example")));
        var cited = scene().awaited(
                        SECRETARIAT,
                        next + "/screening",
                        screening -> !reports(screening).get("met").asBoolean());
        var citation = reports(cited).at("/citations/0");
        assertThat(citation.get("edition").asString()).isEqualTo(FIRST);
        assertThat(citation.get("sessionId").asString()).isEqualTo(session);
        assertThat(citation.at("/people/0").asString()).isEqualTo("Name of organizer-1");
        assertThat(citation.at("/organizations/0").asString()).isEqualTo("House of organizer-1");

        scene().send(SECRETARIAT, "POST", next + "/screening", Map.of("outcome", "OUT"), 201);
        var told = scene().mails(OWNER, "does not meet the formal criteria", 1).getFirst();
        assertThat(told.text()).contains("Reports of earlier workshops are filed", "Cables and islands");

        scene().send(
                        RAPPORTEUR,
                        "PUT",
                        "/api/v1/sessions/" + session + "/report",
                        Map.of(
                                "keyTakeaways", List.of("Spares can be shared"),
                                "callToAction", List.of("Agree on permits"),
                                "summary", "It was good."),
                        200);
        scene().awaited(
                        SECRETARIAT,
                        next + "/screening",
                        screening -> reports(screening).get("met").asBoolean());
        var back = scene().send(
                        SECRETARIAT,
                        "POST",
                        next + "/screening/overruling",
                        Map.of("reason", "The report was filed late, but it was."),
                        201);
        assertThat(back.json().get("state").asString()).isEqualTo("SCREENED_IN");
        assertThat(scene().mails(OWNER, "after all", 1).getFirst().text()).contains("filed late, but it was");
    }

    private static JsonNode reports(JsonNode screening) {
        for (var criterion : screening.get("criteria")) {
            if (criterion.get("rule").asString().equals("REPORTS_FILED")) {
                return criterion;
            }
        }
        throw new AssertionError("reports are no criterion");
    }

    /** Gives the first proposal a room and a slot, and releases the programme. */
    private void release() {
        var base = "/api/v1/editions/" + FIRST;
        scene().send(
                        SECRETARIAT,
                        "PUT",
                        base + "/rooms/hall",
                        Map.of("name", "Hall", "capacity", 40, "layouts", List.of("CIRCLE")),
                        201);
        scene().send(
                        SECRETARIAT,
                        "PUT",
                        base + "/grid",
                        Map.of(
                                "days",
                                List.of(Map.of(
                                        "date",
                                        firstDay.toString(),
                                        "slots",
                                        List.of(Map.of("start", "09:00", "minutes", 60))))),
                        200);
        scene().awaited(
                        SECRETARIAT,
                        base + "/sessions",
                        sessions -> sessions.get("items").size() == 2);
        session = scene().get(SECRETARIAT, one).json().get("sessionId").asString();
        var at = "/api/v1/sessions/" + session;
        scene().changing(
                        SECRETARIAT,
                        "PUT",
                        at + "/placement",
                        at,
                        Map.of("room", "hall", "start", firstDay + "T09:00"),
                        200);
        scene().send(SECRETARIAT, "POST", base + "/releases", Map.of("note", "First"), 201);
    }
}
