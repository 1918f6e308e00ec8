package igf.acceptance.selection;

import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static igf.acceptance.system.Stage.of;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Raw;
import igf.acceptance.system.Stage;
import igf.acceptance.system.Systems;
import igf.client.operation.DemoApi;
import igf.lab.Response;
import igf.lab.RunningSystem;
import igf.platform.testing.Prerequisite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The effects of decisions reach the programme and the people. It sets the clock, so it has its own system. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionsJourneyIT {
    private static final Pattern LINK = Pattern.compile("/mergers/([A-Za-z0-9_-]{20,})");

    private static @Nullable RunningSystem system;
    private static @Nullable Callers callers;

    @BeforeAll
    static void start() {
        system = Systems.start();
        callers = Callers.recorded(system.url());
    }

    @AfterAll
    static void stop() {
        if (callers != null) {
            callers.close();
        }
        if (system != null) {
            system.close();
        }
    }

    private static Stage edition() {
        return new Stage(Objects.requireNonNull(callers));
    }

    @Test
    @Order(1)
    void aBatchIsAnnouncedAndItsDossiersAreBelievedByAProgramThatIsNotOurs(@TempDir Path directory) throws Exception {
        Stage stage = edition();
        List<String> proposals =
                List.of(stage.proposal("Anchors of trust", ORGANIZER), stage.proposal("Beacons at sea", ORGANIZER));
        stage.call(
                SECRETARIAT,
                "POST",
                "/api/v1/editions/" + stage.edition + "/review-assignments",
                Map.of("perProposal", 1, "seed", 3),
                200);
        for (int i = 0; i < 2; i++) {
            stage.call(
                    "mag-1",
                    "PUT",
                    of(proposals.get(i)) + "/reviews/mine",
                    stage.whole(Map.of("content", 5 - i, "relevance", 4, "policy-question", 2)),
                    200);
        }
        String base = "/api/v1/editions/" + stage.edition + "/decision-batches";
        String batch = base + "/"
                + stage.call(SECRETARIAT, "POST", base, Map.of("name", "The list"), 201)
                        .get("id")
                        .asString();
        entry(stage, batch, proposals.get(0), "ACCEPTED");
        entry(stage, batch, proposals.get(1), "DECLINED");
        assertThat(stage.call(SECRETARIAT, "GET", batch + "/check", null, 200)
                        .get("blocked")
                        .asBoolean())
                .isFalse();
        stage.call(SECRETARIAT, "POST", batch + "/seal", null, 200);
        assertThat(stage.call(ORGANIZER, "GET", of(proposals.get(0)), null, 200)
                        .get("state")
                        .asString())
                .as("nothing is told before")
                .isEqualTo("SCREENED_IN");
        stage.call(SECRETARIAT, "POST", batch + "/announcement", null, 200);
        stage.awaitState(proposals.get(0), "ACCEPTED");
        stage.awaitState(proposals.get(1), "DECLINED");
        stage.awaitSession(proposals.get(0), "UNPLACED");
        stage.awaitMail("organizer-1@example.org", ": accepted");
        stage.awaitMail("organizer-1@example.org", ": not accepted");

        JsonNode key = Objects.requireNonNull(callers)
                .raw()
                .get(null, "/api/v1/dossiers/key")
                .json();
        for (String proposal : proposals) {
            JsonNode dossier = stage.awaitThat(
                    of(proposal) + "/dossier", shown -> shown.path("decisions").size() == 1);
            assertThat(python(directory, dossier.toString(), key.toString())).contains("GENUINE");
            String forged = dossier.toString().replace("\"outcome\":\"", "\"outcome\":\"NOT_");
            assertThat(python(directory, forged, key.toString())).contains("REFUSED");
        }
        Response page = Objects.requireNonNull(callers)
                .raw()
                .get(SECRETARIAT, of(proposals.get(0)) + "/dossier", "Accept", "text/html");
        assertThat(page.body()).contains("<h1>WS #1: Anchors of trust</h1>");
    }

    private static void entry(Stage stage, String batch, String proposal, String outcome) {
        stage.call(
                SECRETARIAT,
                "PUT",
                batch + "/entries/" + proposal,
                Map.of("outcome", outcome, "reason", "As the group found"),
                200);
    }

    private static String python(Path directory, String dossier, String key) throws IOException, InterruptedException {
        Prerequisite.program("python3");
        Path file = Files.writeString(Files.createTempFile(directory, "dossier", ".json"), dossier);
        Path keyFile = Files.writeString(Files.createTempFile(directory, "key", ".json"), key);
        Process process = new ProcessBuilder(
                        "python3", "-B", "../../deploy/check/dossier.py", file.toString(), keyFile.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    @Test
    @Order(2)
    void bothSidesAgreeToAMergeByLinkAndByCallAndItIsUndoneWithEverythingBack() {
        Stage stage = edition();
        String in = stage.proposal("Cables for islands", ORGANIZER);
        String into = stage.proposal("Deltas and cables", "organizer-2");
        String next = stage.proposal("Estuaries of data", ORGANIZER);
        stage.places(1);
        stage.decide(in, "ACCEPTED");
        stage.decide(next, "RESERVE");
        stage.awaitSession(in, "UNPLACED");
        stage.awaitThat(
                "/api/v1/editions/" + stage.edition + "/reserve",
                shown -> shown.path("held").asInt(0) == 1 && shown.path("items").size() == 1);
        stage.call(
                SECRETARIAT, "POST", of(in) + "/merge", Map.of("into", into, "reason", "Both are about cables"), 201);

        DemoApi.Mail mail = stage.awaitMail("organizer-2@example.org", "become a part of it?");
        var link = LINK.matcher(Objects.requireNonNull(mail.text()));
        assertThat(link.find()).isTrue();
        String page = "/mergers/" + link.group(1);
        Raw raw = Objects.requireNonNull(callers).raw();
        assertThat(raw.get(null, page, "Accept", "text/html").body())
                .contains("Deltas and cables", "Cables for islands", "value=\"AGREE\"");
        Response answered =
                raw.send(null, "POST", page, "answer=AGREE", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answered.status()).isEqualTo(303);
        assertThat(stage.call(SECRETARIAT, "GET", of(in), null, 200)
                        .get("state")
                        .asString())
                .as("one side alone merges nothing")
                .isEqualTo("ACCEPTED");
        stage.call(ORGANIZER, "POST", of(in) + "/merge/answer", Map.of("answer", "AGREE"), 200);

        stage.awaitState(in, "MERGED");
        stage.awaitSession(in, "CANCELLED");
        stage.awaitState(next, "ACCEPTED");
        stage.awaitMail("organizer-1@example.org", ": merged");
        stage.awaitMail("organizer-2@example.org", "is a part of it now");
        String invitation =
                everybodyInvitedHearsOnce(stage, "Cables for islands", "becomes a part of another workshop");
        JsonNode merge =
                stage.awaitThat(of(in) + "/merge", shown -> shown.path("people").size() == 4);
        String person = merge.at("/people/0/entry").asString();
        stage.call("organizer-2", "POST", of(in) + "/merge/people/" + person, null, 201);
        stage.awaitThat(of(into), shown -> shown.path("roster").size() == 5);

        stage.call(SECRETARIAT, "DELETE", of(in) + "/merge?reason=Too+different", null, 200);
        stage.awaitState(in, "ACCEPTED");
        stage.awaitThat(of(into), shown -> shown.path("roster").size() == 4);
        stage.awaitSession(in, "UNPLACED");
        stage.awaitMail("organizer-2@example.org", ": the merger was undone");
        stage.awaitMail(Stage.voice("Cables for islands", 0), "stands on its own again");
        stage.call(null, "POST", invitation + "/answer", Map.of("answer", "CONFIRM"), 200);
    }

    @Test
    @Order(3)
    void undoingAnAcceptanceFreesTheSlotPromotesTheNextAndCancelsTheCalendar() {
        Stage stage = edition();
        String first = stage.proposal("Ferries and fibres", ORGANIZER);
        String second = stage.proposal("Gardens of data", ORGANIZER);
        stage.places(1);
        stage.decide(first, "ACCEPTED");
        stage.decide(second, "RESERVE");
        JsonNode session = stage.awaitSession(first, "UNPLACED");
        String base = "/api/v1/editions/" + stage.edition;
        stage.venue("Hall");
        place(stage, session.get("id").asString());
        stage.call(SECRETARIAT, "POST", base + "/releases", Map.of("note", "First"), 201);
        String voice = Stage.voice("Ferries and fibres", 0);
        stage.awaitMail(voice, ": scheduled");

        stage.call(SECRETARIAT, "DELETE", of(first) + "/decision?reason=A+mistake", null, 200);

        stage.awaitSession(first, "CANCELLED");
        stage.awaitState(second, "ACCEPTED");
        JsonNode promoted = stage.call(SECRETARIAT, "GET", of(second), null, 200);
        assertThat(promoted.at("/decision/cause/by").asString()).isEqualTo(first);
        stage.awaitMail("organizer-1@example.org", ": the decision was withdrawn");
        JsonNode freed = stage.awaitSession(second, "UNPLACED");
        place(stage, freed.get("id").asString());
        stage.call(SECRETARIAT, "POST", base + "/releases", Map.of("note", "Second"), 201);
        stage.awaitMail(voice, ": cancelled");
    }

    private static void place(Stage stage, String session) {
        String path = "/api/v1/sessions/" + session;
        Map<String, Object> place = Map.of("room", "hall", "start", "2032-05-03T09:00", "acknowledge", List.of());
        stage.changing(SECRETARIAT, "PUT", path + "/placement", path, place, 200);
    }

    /** The last test, because it sets the clock. */
    @Test
    @Order(4)
    void conditionsThatAreNotMetLapseWhenTheirTimeIsOverAndTheNextInReserveMovesUp() {
        Stage stage = edition();
        String conditional = stage.proposal("Harbours of law", ORGANIZER);
        String met = stage.proposal("Islands of code", ORGANIZER);
        String waiting = stage.proposal("Jetties and jurists", ORGANIZER);
        stage.places(2);
        String due = Instant.now()
                .plus(2, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        for (String proposal : List.of(conditional, met)) {
            stage.call(
                    SECRETARIAT,
                    "POST",
                    of(proposal) + "/decision",
                    Map.of(
                            "outcome",
                            "ACCEPTED_WITH_CONDITIONS",
                            "reason",
                            "Nearly",
                            "conditions",
                            List.of("Name a second speaker"),
                            "dueAt",
                            due),
                    201);
        }
        stage.decide(waiting, "RESERVE");
        stage.awaitSession(conditional, "UNPLACED");
        stage.call(ORGANIZER, "POST", of(met) + "/conditions/1/evidence", Map.of("text", "Nadia joins us"), 201);
        stage.call(SECRETARIAT, "PUT", of(met) + "/conditions/1/judgement", Map.of("met", true), 200);
        stage.awaitState(met, "ACCEPTED");
        stage.awaitMail("organizer-1@example.org", ": a condition is met");
        stage.awaitThat(
                "/api/v1/editions/" + stage.edition + "/reserve",
                shown -> shown.path("held").asInt(0) == 2 && shown.path("items").size() == 1);

        DemoApi clock = Objects.requireNonNull(callers).as(SECRETARIAT, DemoApi.class);
        clock.setClock(new DemoApi.Clock(null, "PT36H"));
        stage.awaitMail("organizer-1@example.org", ": conditions are due soon");
        clock.setClock(new DemoApi.Clock(null, "P3D"));

        stage.awaitState(conditional, "LAPSED");
        stage.awaitSession(conditional, "CANCELLED");
        stage.awaitState(waiting, "ACCEPTED");
        stage.awaitSession(waiting, "UNPLACED");
        stage.awaitMail("organizer-1@example.org", ": no longer accepted");
        everybodyInvitedHearsOnce(stage, "Harbours of law", "does not take place");
        assertThat(stage.call(SECRETARIAT, "GET", of(met), null, 200)
                        .get("state")
                        .asString())
                .isEqualTo("ACCEPTED");
    }

    /**
     * Checks that all invited people get one mail, whose link takes no answer any more.
     *
     * @return one of the links
     */
    private static String everybodyInvitedHearsOnce(Stage stage, String title, String ending) {
        DemoApi mailbox = Objects.requireNonNull(callers).as(SECRETARIAT, DemoApi.class);
        String link = "";
        for (int number = 0; number < 4; number++) {
            String voice = Stage.voice(title, number);
            stage.awaitMail(voice, ending, title);
            assertThat(mailbox.mails(voice).items())
                    .filteredOn(mail -> mail.subject().endsWith(ending))
                    .as(voice)
                    .hasSize(1);
            String page = "/invitations/" + Stage.secret(stage.awaitMail(voice, "?", "/invitations/"), "invitations");
            stage.awaitStatus(page, 410);
            link = "/api/v1" + page;
            stage.call(null, "POST", link + "/answer", Map.of("answer", "CONFIRM"), 410);
        }
        return link;
    }
}
