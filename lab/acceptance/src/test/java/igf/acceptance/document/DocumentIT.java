package igf.acceptance.document;

import static org.assertj.core.api.Assertions.assertThat;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Exchanges;
import igf.acceptance.system.NodeTools;
import igf.acceptance.system.Shared;
import igf.platform.testing.document.BreakingChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Checks the API's document with the traffic of all journeys, so it runs last. */
@ExtendWith(Shared.class)
@Order(Integer.MAX_VALUE)
@Isolated("looks at what all others were answered")
class DocumentIT {
    /** Operations whose answer has no type of its own yet. This number must only fall. */
    private static final int UNTYPED = 0;

    /** Operations that send or return JSON and have no example, with the reason. This list must only get shorter. */
    private static final Map<String, String> WITHOUT_EXAMPLE = Map.of();

    /** A change that was decided against the promise: numbers of few people are hidden. */
    private static final Pattern HIDDEN_NUMBERS =
            Pattern.compile("GET \\S+/attendance 200/\\S*(present|peak|people|firstTimers) may be null now");

    private static final Path FOLDER = Path.of("target", "document");

    private final Callers callers;

    DocumentIT(Callers callers) {
        this.callers = callers;
    }

    @Test
    void everyOperationHasANameOfItsOwnInTheWholeApi() {
        var ids = new TreeMap<String, Integer>();
        documented().operations().forEach(operation -> ids.merge(operation.id(), 1, Integer::sum));
        ids.values().removeIf(count -> count == 1);
        assertThat(ids).isEmpty();
    }

    @Test
    void whatTheJourneysWereAnsweredIsWhatTheDocumentSays() {
        var documented = documented();
        var wrong = new TreeMap<String, String>();
        for (var exchange : Exchanges.all()) {
            documented.operation(exchange).filter(documented::isTyped).ifPresent(operation -> {
                List<String> errors = documented.wrong(operation, exchange);
                if (!errors.isEmpty()) {
                    wrong.putIfAbsent(operation.id() + " " + exchange.status(), errors.toString());
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void fewerAndFewerAnswersAreWithoutAType() {
        var documented = documented();
        var untyped = new TreeSet<String>();
        documented.operations().stream()
                .filter(operation -> !documented.isTyped(operation))
                .forEach(operation -> untyped.add(operation.id()));
        assertThat(untyped).hasSizeLessThanOrEqualTo(UNTYPED);
    }

    /**
     * {@code ./igf document --examples} writes the examples from the journeys, so an operation without one has no
     * journey.
     */
    @Test
    void everyOperationHasAnExampleOutOfAJourney() {
        Assumptions.assumeFalse(asked("examples"), "they are being written");
        var documented = documented();
        assertThat(documented.operations().stream()
                        .filter(operation -> !documented.hasExamples(operation))
                        .map(Documented.Operation::id))
                .isSubsetOf(WITHOUT_EXAMPLE.keySet());
    }

    @Test
    void theHandWrittenClientSaysAndReadsWhatTheDocumentHas() {
        assertThat(new ClientShapes(json("/docs/openapi.json")).unknown()).isEmpty();
    }

    @Test
    void aMemberThatTheDocumentDoesNotHaveIsSeen() {
        var planted = text("/docs/openapi.json")
                .replace("\"setAside\":", "\"elsewhere\":")
                .replace("\"perProposal\":", "\"elsewhere\":");
        assertThat(new ClientShapes(JsonMapper.shared().readTree(planted)).unknown())
                .containsExactlyInAnyOrder(
                        "GET /api/v1/webhooks/{id}/deliveries/items/*/setAside",
                        "POST /api/v1/editions/{edition}/review-assignments/perProposal",
                        "POST /api/v1/editions/{edition}/review-assignments takes /perProposal");
    }

    @Test
    void nothingThatCallersRestOnIsTakenAway() throws IOException {
        var released = released();
        if (asked("release")) {
            Files.createDirectories(released.toAbsolutePath().getParent());
            Files.writeString(released, json("/docs/openapi.json").toPrettyString() + "\n");
        }
        Assumptions.assumeTrue(Files.exists(released), "no document was released yet");
        assertThat(BreakingChanges.between(
                        JsonMapper.shared().readTree(Files.readString(released)), json("/docs/openapi.json")))
                .allMatch(HIDDEN_NUMBERS.asMatchPredicate());
    }

    /** Returns the file of the newest release that has one; `./igf document --release` writes that of this version. */
    private Path released() throws IOException {
        var folder = Path.of("..", "..", "docs", "api");
        var own = folder.resolve("openapi-"
                + json("/docs/openapi.json").path("info").path("version").asString() + ".json");
        if (asked("release") || !Files.isDirectory(folder)) {
            return own;
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("openapi-"))
                    .max(Comparator.comparing(DocumentIT::numbers, Arrays::compare))
                    .orElse(own);
        }
    }

    @Test
    void examplesAreWrittenWhereTheyAreAskedFor() throws IOException {
        Assumptions.assumeTrue(asked("examples"), "not asked for");
        new ExampleFile(documented())
                .write(
                        Path.of("..", "..", "gateway", "src", "main", "resources", "gateway", "docs", "examples.json"),
                        Exchanges.all());
    }

    /** Returns the numbers of the version in a file's name, so that 0.10.0 comes after 0.9.0. */
    private static int[] numbers(Path file) {
        return Pattern.compile("\\d+")
                .matcher(file.getFileName().toString())
                .results()
                .mapToInt(number -> Integer.parseInt(number.group()))
                .toArray();
    }

    private static boolean asked(String what) {
        return what.equals(System.getProperty("igf.document"));
    }

    @Test
    void itsUsersToolsAcceptIt() throws IOException, InterruptedException {
        NodeTools.installed();
        Files.createDirectories(FOLDER);
        // The log of the tools must contain this run only.
        Files.deleteIfExists(FOLDER.resolve("tools.log"));
        Files.writeString(FOLDER.resolve("openapi.json"), text("/docs/openapi.json"));
        Files.writeString(FOLDER.resolve("asyncapi.json"), text("/docs/asyncapi.json"));
        assertThat(NodeTools.run("node", "check.mjs", FOLDER.toAbsolutePath().toString()))
                .as(() -> said(FOLDER.resolve("tools.log")))
                .isZero();
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private Documented documented() {
        return new Documented(json("/docs/openapi.json"));
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(text(path));
    }

    private String text(String path) {
        var answer = callers.raw().get(null, path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }
}
