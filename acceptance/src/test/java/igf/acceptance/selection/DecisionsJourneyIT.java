package igf.acceptance.selection;

import static igf.acceptance.selection.Chosen.ORGANIZER;
import static igf.acceptance.selection.Chosen.SECRETARIAT;
import static igf.acceptance.selection.Chosen.of;
import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Raw;
import igf.acceptance.system.RunningSystem;
import igf.client.operation.DemoApi;
import igf.platform.testing.Needed;
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

/** What follows from a decision reaches the programme and the people; a system of its own, since its clock is set. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DecisionsJourneyIT {
    private static final Pattern LINK = Pattern.compile("/mergers/([A-Za-z0-9_-]{20,})");

    private static @Nullable RunningSystem system;
    private static @Nullable Callers callers;

    @BeforeAll
    static void start() {
        system = RunningSystem.start();
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

    private static Chosen edition() {
        return new Chosen(Objects.requireNonNull(callers));
    }

    @Test
    @Order(1)
    void aBatchIsAnnouncedAndItsDossiersAreBelievedByAProgramThatIsNotOurs(@TempDir Path directory) throws Exception {
        Chosen chosen = edition();
        List<String> proposals =
                List.of(chosen.proposal("Anchors of trust", ORGANIZER), chosen.proposal("Beacons at sea", ORGANIZER));
        chosen.call(
                SECRETARIAT,
                "POST",
                "/api/v1/editions/" + chosen.edition + "/review-assignments",
                Map.of("perProposal", 1, "seed", 3),
                200);
        for (int i = 0; i < 2; i++) {
            chosen.call(
                    "mag-1",
                    "PUT",
                    of(proposals.get(i)) + "/reviews/mine",
                    Map.of("scores", Map.of("content", 5 - i, "relevance", 4, "policy-question", 2)),
                    200);
        }
        String base = "/api/v1/editions/" + chosen.edition + "/decision-batches";
        String batch = base + "/"
                + chosen.call(SECRETARIAT, "POST", base, Map.of("name", "The list"), 201)
                        .get("id")
                        .asString();
        entry(chosen, batch, proposals.get(0), "ACCEPTED");
        entry(chosen, batch, proposals.get(1), "DECLINED");
        assertThat(chosen.call(SECRETARIAT, "GET", batch + "/check", null, 200)
                        .get("blocked")
                        .asBoolean())
                .isFalse();
        chosen.call(SECRETARIAT, "POST", batch + "/seal", null, 200);
        assertThat(chosen.call(ORGANIZER, "GET", of(proposals.get(0)), null, 200)
                        .get("state")
                        .asString())
                .as("nothing is told before")
                .isEqualTo("SCREENED_IN");
        chosen.call(SECRETARIAT, "POST", batch + "/announcement", null, 200);
        chosen.awaitState(proposals.get(0), "ACCEPTED");
        chosen.awaitState(proposals.get(1), "DECLINED");
        chosen.awaitSession(proposals.get(0), "UNPLACED");
        chosen.awaitMail("organizer-1@example.org", ": accepted");
        chosen.awaitMail("organizer-1@example.org", ": not accepted");

        JsonNode key = Objects.requireNonNull(callers)
                .raw()
                .get(null, "/api/v1/dossiers/key")
                .json();
        for (String proposal : proposals) {
            JsonNode dossier = chosen.awaitThat(
                    of(proposal) + "/dossier", shown -> shown.path("decisions").size() == 1);
            assertThat(python(directory, dossier.toString(), key.toString())).contains("GENUINE");
            String forged = dossier.toString().replace("\"outcome\":\"", "\"outcome\":\"NOT_");
            assertThat(python(directory, forged, key.toString())).contains("REFUSED");
        }
        Raw.Answer page = Objects.requireNonNull(callers)
                .raw()
                .get(SECRETARIAT, of(proposals.get(0)) + "/dossier", "Accept", "text/html");
        assertThat(page.body()).contains("<h1>WS #1: Anchors of trust</h1>");
    }

    private static void entry(Chosen chosen, String batch, String proposal, String outcome) {
        chosen.call(
                SECRETARIAT,
                "PUT",
                batch + "/entries/" + proposal,
                Map.of("outcome", outcome, "reason", "As the group found"),
                200);
    }

    private static String python(Path directory, String dossier, String key) throws IOException, InterruptedException {
        Needed.program("python3");
        Path file = Files.writeString(Files.createTempFile(directory, "dossier", ".json"), dossier);
        Path keyFile = Files.writeString(Files.createTempFile(directory, "key", ".json"), key);
        Process process = new ProcessBuilder(
                        "python3", "-B", "../deploy/check/dossier.py", file.toString(), keyFile.toString())
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return text;
    }

    @Test
    @Order(2)
    void bothSidesAgreeToAMergeByLinkAndByCallAndItIsUndoneWithEverythingBack() {
        Chosen chosen = edition();
        String in = chosen.proposal("Cables for islands", ORGANIZER);
        String into = chosen.proposal("Deltas and cables", "organizer-2");
        String next = chosen.proposal("Estuaries of data", ORGANIZER);
        chosen.decide(in, "ACCEPTED");
        chosen.decide(next, "RESERVE");
        chosen.awaitSession(in, "UNPLACED");
        chosen.awaitThat(
                "/api/v1/editions/" + chosen.edition + "/reserve",
                shown -> shown.path("held").asInt(0) == 1 && shown.path("items").size() == 1);
        chosen.call(
                SECRETARIAT, "POST", of(in) + "/merge", Map.of("into", into, "reason", "Both are about cables"), 201);

        DemoApi.Mail mail = chosen.awaitMail("organizer-2@example.org", "become a part of it?");
        var link = LINK.matcher(Objects.requireNonNull(mail.text()));
        assertThat(link.find()).isTrue();
        String page = "/mergers/" + link.group(1);
        Raw raw = Objects.requireNonNull(callers).raw();
        assertThat(raw.get(null, page, "Accept", "text/html").body())
                .contains("Deltas and cables", "Cables for islands", "value=\"AGREE\"");
        Raw.Answer answered =
                raw.send(null, "POST", page, "answer=AGREE", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answered.status()).isEqualTo(303);
        assertThat(chosen.call(SECRETARIAT, "GET", of(in), null, 200)
                        .get("state")
                        .asString())
                .as("one side alone merges nothing")
                .isEqualTo("ACCEPTED");
        chosen.call(ORGANIZER, "POST", of(in) + "/merge/answer", Map.of("answer", "AGREE"), 200);

        chosen.awaitState(in, "MERGED");
        chosen.awaitSession(in, "CANCELLED");
        chosen.awaitState(next, "ACCEPTED");
        chosen.awaitMail("organizer-1@example.org", ": merged");
        chosen.awaitMail("organizer-2@example.org", "is a part of it now");
        JsonNode merge = chosen.awaitThat(
                of(in) + "/merge", shown -> shown.path("people").size() == 4);
        String person = merge.at("/people/0/entry").asString();
        chosen.call("organizer-2", "POST", of(in) + "/merge/people/" + person, null, 201);
        chosen.awaitThat(of(into), shown -> shown.path("roster").size() == 5);

        chosen.call(SECRETARIAT, "DELETE", of(in) + "/merge?reason=Too+different", null, 200);
        chosen.awaitState(in, "ACCEPTED");
        chosen.awaitThat(of(into), shown -> shown.path("roster").size() == 4);
        chosen.awaitSession(in, "UNPLACED");
        chosen.awaitMail("organizer-2@example.org", ": the merge was undone");
    }

    @Test
    @Order(3)
    void undoingAnAcceptanceFreesTheSlotPromotesTheNextAndCancelsTheCalendar() {
        Chosen chosen = edition();
        String first = chosen.proposal("Ferries and fibres", ORGANIZER);
        String second = chosen.proposal("Gardens of data", ORGANIZER);
        chosen.decide(first, "ACCEPTED");
        chosen.decide(second, "RESERVE");
        JsonNode session = chosen.awaitSession(first, "UNPLACED");
        String base = "/api/v1/editions/" + chosen.edition;
        chosen.call(
                SECRETARIAT,
                "PUT",
                base + "/rooms/hall",
                Map.of("name", "Hall", "capacity", 50, "layouts", List.of("AUDITORIUM")),
                201);
        chosen.call(
                SECRETARIAT,
                "PUT",
                base + "/grid",
                Map.of(
                        "days",
                        List.of(Map.of(
                                "date", "2032-05-03", "slots", List.of(Map.of("start", "09:00", "minutes", 60))))),
                200);
        place(chosen, session.get("id").asString());
        chosen.call(SECRETARIAT, "POST", base + "/releases", Map.of("note", "First"), 201);
        String voice = "voice0." + Math.abs("Ferries and fibres".hashCode()) + "@example.org";
        chosen.awaitMail(voice, ": scheduled");

        chosen.call(SECRETARIAT, "DELETE", of(first) + "/decision?reason=A+mistake", null, 200);

        chosen.awaitSession(first, "CANCELLED");
        chosen.awaitState(second, "ACCEPTED");
        JsonNode promoted = chosen.call(SECRETARIAT, "GET", of(second), null, 200);
        assertThat(promoted.at("/decision/cause/by").asString()).isEqualTo(first);
        chosen.awaitMail("organizer-1@example.org", ": the decision was withdrawn");
        JsonNode freed = chosen.awaitSession(second, "UNPLACED");
        place(chosen, freed.get("id").asString());
        chosen.call(SECRETARIAT, "POST", base + "/releases", Map.of("note", "Second"), 201);
        chosen.awaitMail(voice, ": cancelled");
    }

    private static void place(Chosen chosen, String session) {
        Raw raw = Objects.requireNonNull(callers).raw();
        String etag = raw.get(SECRETARIAT, "/api/v1/sessions/" + session).header("ETag");
        Raw.Answer placed = raw.send(
                SECRETARIAT,
                "PUT",
                "/api/v1/sessions/" + session + "/placement",
                "{\"room\": \"hall\", \"start\": \"2032-05-03T09:00\", \"acknowledge\": []}",
                "If-Match",
                etag);
        assertThat(placed.status()).as(placed.body()).isEqualTo(200);
    }

    /** The last one, since it sets the clock. */
    @Test
    @Order(4)
    void conditionsThatAreNotMetLapseWhenTheirTimeIsOverAndTheNextInReserveMovesUp() {
        Chosen chosen = edition();
        String conditional = chosen.proposal("Harbours of law", ORGANIZER);
        String met = chosen.proposal("Islands of code", ORGANIZER);
        String waiting = chosen.proposal("Jetties and jurists", ORGANIZER);
        String due = Instant.now()
                .plus(2, ChronoUnit.DAYS)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        for (String proposal : List.of(conditional, met)) {
            chosen.call(
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
        chosen.decide(waiting, "RESERVE");
        chosen.awaitSession(conditional, "UNPLACED");
        chosen.call(ORGANIZER, "POST", of(met) + "/conditions/1/evidence", Map.of("text", "Nadia joins us"), 201);
        chosen.call(SECRETARIAT, "PUT", of(met) + "/conditions/1/judgement", Map.of("met", true), 200);
        chosen.awaitState(met, "ACCEPTED");
        chosen.awaitMail("organizer-1@example.org", ": a condition is met");
        chosen.awaitThat(
                "/api/v1/editions/" + chosen.edition + "/reserve",
                shown -> shown.path("held").asInt(0) == 2 && shown.path("items").size() == 1);

        DemoApi clock = Objects.requireNonNull(callers).as(SECRETARIAT, DemoApi.class);
        clock.setClock(new DemoApi.Clock(null, "PT36H"));
        chosen.awaitMail("organizer-1@example.org", ": conditions are due soon");
        clock.setClock(new DemoApi.Clock(null, "P3D"));

        chosen.awaitState(conditional, "LAPSED");
        chosen.awaitSession(conditional, "CANCELLED");
        chosen.awaitState(waiting, "ACCEPTED");
        chosen.awaitSession(waiting, "UNPLACED");
        chosen.awaitMail("organizer-1@example.org", ": accepted no longer");
        assertThat(chosen.call(SECRETARIAT, "GET", of(met), null, 200)
                        .get("state")
                        .asString())
                .isEqualTo("ACCEPTED");
    }
}
