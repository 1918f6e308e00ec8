package igf.acceptance.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.client.proposal.Edition;
import igf.client.proposal.EditionApi;
import igf.client.reach.WebhookApi;
import igf.lab.RunningSystem;
import igf.platform.testing.Prerequisite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the programs of the guide against the demo, as the guide shows them. */
@ExtendWith(Shared.class)
@Order(Integer.MAX_VALUE - 1)
@ResourceLock("the demo, which is half there while it is filled")
class ProgramsIT {
    private static final Path FOLDER =
            Path.of("..", "..", "docs", "programs").toAbsolutePath().normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_LINES = 120;

    private final RunningSystem system;
    private final Callers callers;
    private final String edition;

    ProgramsIT(RunningSystem system, Callers callers) {
        this.system = system;
        this.callers = callers;
        this.edition = Demos.played(system, callers);
    }

    @Test
    void eachIsShort() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files)
                    .hasSizeGreaterThanOrEqualTo(5)
                    .allSatisfy(file -> assertThat(Files.readAllLines(file))
                            .as(file.toString())
                            .hasSizeLessThan(MOST_LINES));
        }
    }

    @Test
    void theProgrammeAppShowsTheSessionsAndFetchesThemOnce() {
        Prerequisite.program("node");
        try (var app = Program.start(
                "node",
                "--input-type=module",
                "--eval",
                "import { Programme } from %s; const app = new Programme(%s, %s); "
                                .formatted(
                                        quoted(FOLDER.resolve("programme-app.mjs")
                                                .toUri()
                                                .toString()),
                                        quoted(system.url()),
                                        quoted(edition))
                        + "console.log(await app.refresh(), await app.refresh()); "
                        + "for (const [day, lines] of app.days()) lines.forEach((line) => console.log(day, line));")) {
            assertThat(app.ended()).isZero();
            var sessions = schedule().path("sessions");
            assertThat(sessions.size()).isEqualTo(38);
            assertThat(app.lines()).hasSize(1 + 38).first().isEqualTo("true false");
            assertThat(app.lines())
                    .anyMatch(
                            line -> line.contains(sessions.get(0).path("title").asString()));
        }
    }

    @Test
    void theMeetingToolSendsWhatItSawAndMaySendItAgain() throws IOException {
        Prerequisite.program("python3");
        var session = schedule().path("sessions").get(0);
        var begin = Instant.parse(session.path("placement").path("startsAt").asString());
        var registration = registration();
        var seen = Files.write(
                Files.createTempFile(Path.of("target"), "meeting", ".csv"),
                List.of(
                        begin.plusSeconds(30) + ",join," + registration + ",ONSITE",
                        "",
                        begin.plusSeconds(2400) + ",leave," + registration + ",ONSITE",
                        begin.plusSeconds(60) + ",join," + UUID.randomUUID() + ",ONLINE"));
        for (var said : List.of("2 taken, 0 known already", "0 taken, 2 known already")) {
            try (var adapter = Program.fed(
                    seen,
                    "python3",
                    FOLDER.resolve("attendance_adapter.py").toString(),
                    system.url(),
                    session.path("id").asString(),
                    "meeting-" + seen.getFileName())) {
                assertThat(adapter.ended()).isZero();
                assertThat(adapter.lines()).hasSize(2).first().isEqualTo(said);
                assertThat(adapter.lines().getLast()).startsWith("line 4: ");
            }
        }
    }

    @Test
    void theMeetingToolSendsNothingOfAFileWithAnUnknownWord() throws IOException {
        Prerequisite.program("python3");
        for (var line : List.of("raised,R,ONLINE", "join,R,HYBRID", "join,R")) {
            var seen = Files.writeString(
                    Files.createTempFile(Path.of("target"), "meeting", ".csv"), "\n2026-10-10T09:00:00Z," + line);
            try (var adapter = Program.fed(
                    seen,
                    "python3",
                    FOLDER.resolve("attendance_adapter.py").toString(),
                    "http://127.0.0.1:1",
                    UUID.randomUUID().toString(),
                    "meeting")) {
                assertThat(adapter.ended()).isEqualTo(1);
                assertThat(adapter.lines())
                        .hasSize(1)
                        .first()
                        .asString()
                        .startsWith("line 2: expected")
                        .endsWith(line);
            }
        }
    }

    @Test
    void theFollowerGoesOnWhereItWas() throws IOException {
        Prerequisite.program("python3");
        var place = Files.createTempDirectory(Path.of("target"), "follower").resolve("place");
        assertThat(followed(place)).anyMatch(line -> line.contains("igf.programme.released.v1"));
        followed(place);
        plan("follow");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(followed(place))
                        .anySatisfy(line -> assertThat(line).endsWith(" igf.edition.planned.v1 follow"))
                        // Of the demo's edition only: other tests release new programmes meanwhile.
                        .noneMatch(line -> line.endsWith(" igf.programme.released.v1 " + edition)));
    }

    private List<String> followed(Path place) {
        try (var follower = Program.start(
                "python3", FOLDER.resolve("feed_follower.py").toString(), system.url(), place.toString(), "--once")) {
            assertThat(follower.ended()).isZero();
            return follower.lines();
        }
    }

    @Test
    void theReceiverTakesWhatIsSignedAndNothingElse() throws IOException {
        int port = RunningSystem.freePort();
        var own = "http://127.0.0.1:" + port + "/";
        try (var receiver = Program.start(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path", ""),
                FOLDER.resolve("WebhookReceiver.java").toString(),
                system.url(),
                Integer.toString(port),
                own,
                "igf.edition.planned.v1")) {
            receiver.awaitLine(line -> line.equals("listening"));
            assertThat(Program.post(own, "{\"type\":\"igf.edition.planned.v1\"}"))
                    .isEqualTo(401);
            receiver.awaitLine(line -> line.startsWith("refused "));
            plan("receive");
            receiver.awaitLine(line -> line.contains("\"igf.edition.planned.v1\"") && line.contains("\"receive\""));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(own)).anySatisfy(delivery -> {
                    assertThat(delivery.type()).isEqualTo("igf.edition.planned.v1");
                    assertThat(delivery.delivered()).isTrue();
                    assertThat(delivery.status()).isEqualTo(204);
                }));
    }

    private List<WebhookApi.Delivery> deliveries(String url) {
        var webhooks = callers.as("tool", WebhookApi.class);
        return webhooks.list().items().stream()
                .filter(webhook -> url.equals(webhook.url()))
                .flatMap(webhook -> webhooks.deliveries(webhook.id().toString()).items().stream())
                .toList();
    }

    private void plan(String slug) {
        var first = LocalDate.of(2033, 5, 3);
        var now = Instant.now();
        callers.as("secretariat", EditionApi.class)
                .putEdition(
                        slug,
                        new Edition.EditionRequest(
                                "Forum",
                                "Theme",
                                "Lakemouth",
                                "UTC",
                                first,
                                first.plusDays(1),
                                new Edition.Call(now.plusSeconds(3600), now.plusSeconds(7200), null),
                                "igf-2022"));
    }

    private JsonNode schedule() {
        return callers.raw()
                .get(null, "/api/v1/editions/" + edition + "/schedule", "Accept", "application/json")
                .json();
    }

    private String registration() {
        return callers.raw()
                .get("tool", "/api/v1/feed?types=igf.participant.registered.v1&limit=1&edition=" + edition)
                .json()
                .at("/items/0/data/registrationId")
                .asString();
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
