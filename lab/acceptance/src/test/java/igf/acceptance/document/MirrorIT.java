package igf.acceptance.document;

import static igf.acceptance.system.Stage.ORGANIZER;
import static igf.acceptance.system.Stage.SECRETARIAT;
import static igf.acceptance.system.Stage.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.acceptance.system.Stage;
import igf.lab.RunningSystem;
import igf.platform.testing.Prerequisite;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the mirror of the guide while a writer changes an edition. */
@ExtendWith(Shared.class)
class MirrorIT {
    private static final Path PROGRAM = Path.of("..", "..", "docs", "programs", "mirror.py")
            .toAbsolutePath()
            .normalize();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int STOPS = 3;
    private static final int ROUNDS = 6;
    private static final Map<String, String> IDS = Map.of("proposals", "id", "sessions", "id", "speakers", "personId");
    private final RunningSystem system;
    private final Callers callers;
    private final Stage stage;
    private final String base;

    MirrorIT(RunningSystem system, Callers callers) {
        this.system = system;
        this.callers = callers;
        this.stage = new Stage(callers);
        this.base = "/api/v1/editions/" + stage.edition;
    }

    @Test
    void aMirrorThatIsStoppedWhileTheEditionChangesResumesAndEndsEqual() throws IOException {
        Prerequisite.program("python3");
        stage.venue("Hall", "Attic");
        var copy = Files.createTempDirectory(Path.of("target"), "mirror").resolve("copy.json");
        var output = new ArrayList<String>();
        var isOver = new AtomicBoolean();
        var writer = new Writer(stage, base);
        var writing = CompletableFuture.runAsync(() -> writer.write(isOver));
        try {
            for (int stop = 0; stop < STOPS; stop++) {
                var roundBefore = writer.rounds.get();
                var copyBefore = text(copy);
                try (var mirror = mirror(copy)) {
                    await("the mirror has moved on while something changed")
                            .atMost(PATIENCE)
                            .until(() -> writing.isDone()
                                    || writer.rounds.get() > roundBefore
                                            && !text(copy).equals(copyBefore));
                    output.addAll(mirror.lines());
                }
            }
        } finally {
            isOver.set(true);
            writing.join();
        }
        awaitEqual(copy, output);
        assertThat(output).as("it read the lists once, and followed from there").containsOnlyOnce("listed");
        assertThat(copied(copy, "sessions")).isNotEmpty();
        assertThat(copied(copy, "speakers")).isNotEmpty();
    }

    @Test
    void aMirrorWhosePositionIsLostReadsTheListsAgain() throws IOException {
        Prerequisite.program("python3");
        stage.submitted("Nets of names", ORGANIZER);
        var copy = Files.createTempDirectory(Path.of("target"), "mirror").resolve("copy.json");
        var gone = Map.of("id", "gone");
        Files.writeString(
                copy,
                JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "position", "999999999999",
                                "known", List.of(),
                                "proposals", Map.of("gone", gone),
                                "sessions", Map.of("gone", gone),
                                "speakers", Map.of("gone", gone))));
        var output = new ArrayList<String>();
        awaitEqual(copy, output);
        assertThat(output).as("it read the lists once").containsExactly("listed");
    }

    private void awaitEqual(Path copy, List<String> output) {
        await("the copy equals the lists").atMost(PATIENCE).untilAsserted(() -> {
            try (var mirror = mirror(copy, "--once")) {
                assertThat(mirror.ended()).isZero();
                output.addAll(mirror.lines());
            }
            assertEqual(copy);
        });
    }

    /** Compares whole documents: the copy has those of a list, or of a single read, which have more members. */
    private void assertEqual(Path copy) throws IOException {
        for (var list : IDS.keySet()) {
            var copied = copied(copy, list);
            var listed = listed(list);
            assertThat(copied.keySet()).as(list).isEqualTo(listed.keySet());
            copied.forEach((id, item) -> {
                if (!item.equals(listed.get(id))) {
                    assertThat(item)
                            .as(list)
                            .isEqualTo(callers.raw()
                                    .get("tool", "/api/v1/" + list + "/" + id)
                                    .json());
                }
            });
        }
    }

    private Program mirror(Path copy, String... options) {
        var command =
                new ArrayList<>(List.of("python3", PROGRAM.toString(), system.url(), stage.edition, copy.toString()));
        command.addAll(List.of(options));
        return Program.start(command.toArray(String[]::new));
    }

    private static String text(Path copy) throws IOException {
        return Files.exists(copy) ? Files.readString(copy) : "";
    }

    private static Map<String, JsonNode> copied(Path copy, String list) throws IOException {
        return byId(list, JsonMapper.shared().readTree(text(copy)).path(list));
    }

    private Map<String, JsonNode> listed(String list) {
        return byId(
                list,
                callers.raw()
                        .get("tool", base + "/" + list + "?limit=1000")
                        .json()
                        .path("items"));
    }

    /** The items of a list, or the values of the copy. */
    private static Map<String, JsonNode> byId(String list, JsonNode items) {
        var all = new TreeMap<String, JsonNode>();
        for (var item : items.values()) {
            all.put(item.path(IDS.getOrDefault(list, "id")).asString(), item);
        }
        return all;
    }

    /**
     * Edits a submitted proposal, decides others, releases one programme after the other, of which one session stays as
     * it is, and hides and shows names.
     */
    private record Writer(Stage stage, String base, AtomicInteger rounds) {
        private static final String LATER = "2032-05-03T10:15";

        Writer(Stage stage, String base) {
            this(stage, base, new AtomicInteger());
        }

        void write(AtomicBoolean isOver) {
            var edited = stage.submitted("Reefs of words", ORGANIZER);
            var session = accepted("Coves of code");
            place(accepted("Fjords of faith"), "attic", LATER);
            stage.decide(stage.proposal("Sands of time", ORGANIZER), "DECLINED");
            var mergers = List.of(merged("Dunes of data", "Lakes of law"), merged("Peaks of pay", "Roots of rule"));
            for (int round = 0; round < ROUNDS || !isOver.get(); round++) {
                stage.changing(
                        ORGANIZER, "PATCH", of(edited), of(edited), Map.of("title", "Reefs, edition " + round), 200);
                if (round < 2) {
                    stage.changing(ORGANIZER, "POST", of(edited) + "/roster", of(edited), speaker(round), 201);
                }
                if (round == 1) {
                    stage.call(SECRETARIAT, "DELETE", mergers.getLast() + "?reason=Slip", null, 200);
                }
                place(session, round % 2 == 0 ? "hall" : "attic", "2032-05-03T09:00");
                stage.call(SECRETARIAT, "POST", base + "/releases", Map.of("note", "Round " + round), 201);
                stage.names(round % 2 == 0 ? "CONFIRMED" : "LISTED");
                rounds.incrementAndGet();
            }
            stage.names("LISTED");
        }

        private String accepted(String title) {
            var proposal = stage.proposal(title, ORGANIZER);
            stage.decide(proposal, "ACCEPTED");
            return stage.awaitSession(proposal, "UNPLACED").get("id").asString();
        }

        /** Merges a new proposal into another one, and returns the path of the merger. */
        private String merged(String title, String intoTitle) {
            var proposal = stage.proposal(title, ORGANIZER);
            var into = stage.proposal(intoTitle, ORGANIZER);
            stage.call(SECRETARIAT, "POST", of(proposal) + "/merge", Map.of("into", into), 201);
            stage.call(ORGANIZER, "POST", of(proposal) + "/merge/answer", Map.of("answer", "AGREE"), 200);
            stage.awaitThat(of(into), shown -> !shown.path("tookIn").isEmpty());
            return of(proposal) + "/merge";
        }

        private void place(String session, String room, String start) {
            Object move = Map.of("session", session, "room", room, "start", start);
            stage.call(SECRETARIAT, "POST", base + "/placements", Map.of("items", List.of(move)), 200);
        }

        private Map<String, Object> speaker(int number) {
            return Map.of(
                    "role", "SPEAKER",
                    "name", "Added Speaker",
                    "email", "added" + number + "." + stage.edition + "@example.org",
                    "affiliation", "House of reefs",
                    "stakeholderGroup", "CIVIL_SOCIETY",
                    "region", "AFRICAN",
                    "gender", "FEMALE",
                    "attendance", "ONSITE");
        }
    }
}
