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
import tools.jackson.databind.node.ObjectNode;

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
    /** The number of the release, which each release changes in every session. */
    private static final String NOT_COMPARED = "release";

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
        await("the copy equals the lists").atMost(PATIENCE).untilAsserted(() -> {
            try (var mirror = mirror(copy, "--once")) {
                assertThat(mirror.ended()).isZero();
                output.addAll(mirror.lines());
            }
            for (var list : IDS.keySet()) {
                assertThat(copied(copy, list)).as(list).isEqualTo(listed(list));
            }
        });
        assertThat(output).as("it read the lists once, and followed from there").containsOnlyOnce("listed");
        assertThat(copied(copy, "sessions")).isNotEmpty();
        assertThat(copied(copy, "speakers")).isNotEmpty();
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
            var compared = (ObjectNode) item.deepCopy();
            compared.remove(NOT_COMPARED);
            all.put(compared.path(IDS.getOrDefault(list, "id")).asString(), compared);
        }
        return all;
    }

    /** Edits a submitted proposal, decides others, and releases one programme after the other. */
    private record Writer(Stage stage, String base, AtomicInteger rounds) {

        Writer(Stage stage, String base) {
            this(stage, base, new AtomicInteger());
        }

        void write(AtomicBoolean isOver) {
            var edited = stage.submitted("Reefs of words", ORGANIZER);
            var session = accepted("Coves of code");
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
                place(session, round % 2 == 0 ? "hall" : "attic");
                stage.call(SECRETARIAT, "POST", base + "/releases", Map.of("note", "Round " + round), 201);
                rounds.incrementAndGet();
            }
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

        private void place(String session, String room) {
            Object move = Map.of("session", session, "room", room, "start", "2032-05-03T09:00");
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
