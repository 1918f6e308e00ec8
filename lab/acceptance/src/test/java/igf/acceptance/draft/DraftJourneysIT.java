package igf.acceptance.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import igf.acceptance.system.Callers;
import igf.acceptance.system.Shared;
import igf.lab.Response;
import igf.platform.testing.Prerequisite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(Shared.class)
class DraftJourneysIT {
    private static final String API = "/api/v1";
    private static final String SECRETARIAT = "secretariat";
    private static final String ORGANIZER = "organizer-1";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Callers callers;

    DraftJourneysIT(Callers callers) {
        this.callers = callers;
    }

    private Response call(
            String who, String method, String path, @Nullable String body, int status, String... headers) {
        Response answer = callers.raw().send(who, method, path, body, headers);
        assertThat(answer.status())
                .as(method + " " + path + ": " + answer.body())
                .isEqualTo(status);
        return answer;
    }

    /** @param closes when the call closes, counted from now */
    private String edition(Duration closes) {
        String path = API + "/editions/draft-" + UUID.randomUUID().toString().substring(0, 8);
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        call(SECRETARIAT, "PUT", path, """
                {"name": "Forum", "theme": "Theme", "city": "Lakemouth", "timeZone": "Europe/Lisbon",
                 "startsOn": "2032-05-03", "endsOn": "2032-05-06", "rules": "igf-2022",
                 "call": {"opensAt": "%s", "closesAt": "%s"}}""".formatted(now.minus(Duration.ofDays(30)), now.plus(closes)), 201);
        return path;
    }

    private static String complete(String title) {
        String person = """
                {"role": "%s", "name": "Person %d", "email": "person%d@drafts.example.org", "gender": "FEMALE",
                 "attendance": "ONSITE", "stakeholderGroup": "GOVERNMENT"}""";
        return """
                {"title": "%s", "subthemes": ["avoiding-internet-fragmentation"],
                 "format": {"type": "PANEL", "layout": "AUDITORIUM", "minutes": 60},
                 "policyQuestions": ["Who repairs?"], "description": "What follows.", "hybrid": ["a", "b", "c"],
                 "roster": [%s, %s, %s, %s]}""".formatted(
                        title,
                        person.formatted("SPEAKER", 1, 1),
                        person.formatted("SPEAKER", 2, 2),
                        person.formatted("SPEAKER", 3, 3),
                        person.formatted("MODERATOR", 4, 4));
    }

    @Test
    void aReceiptIsBelievedByAProgramThatIsNotOursAndAForgedOneIsNot(@TempDir Path directory) throws Exception {
        Response draft = call(ORGANIZER, "POST", edition(Duration.ofDays(1)) + "/proposals", complete("Received"), 201);
        String path = draft.header("Location");
        Response submitted = call(ORGANIZER, "POST", path + "/submission", null, 201);
        String receipt = call(
                        ORGANIZER,
                        "GET",
                        path + "/receipt",
                        null,
                        200,
                        "Consistency-Token",
                        submitted.header("Consistency-Token"))
                .body();
        Response key = callers.raw().get(null, API + "/receipts/key");
        Path keyFile = Files.writeString(directory.resolve("key.json"), key.body());
        Path real = Files.writeString(directory.resolve("real.json"), receipt);
        Path forged = Files.writeString(directory.resolve("forged.json"), receipt.replace("Received", "Rewritten"));

        Prerequisite.program("python3");
        String checker = "../../deploy/check/receipt.py";
        assertThat(run("python3", "-B", checker, real.toString(), keyFile.toString()))
                .isZero();
        assertThat(run("python3", "-B", checker, forged.toString(), keyFile.toString()))
                .isEqualTo(1);
    }

    private static int run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } catch (IOException e) {
            return -1;
        }
    }

    @Test
    void aFileIsTriedTakenOnceAndGivenOutAgain() {
        String edition = edition(Duration.ofDays(1));
        String good = complete("From a file")
                .replaceFirst("\\{", "{\"key\": \"row-1\", ")
                .replace("\n", " ");
        String file = good + "\n{\"key\": \"row-2\", \"sdgs\": [99]}\n";
        String imports = edition + "/imports";

        Response dry =
                call(ORGANIZER, "POST", imports + "?dryRun=true", file, 200, "Content-Type", "application/jsonl");
        assertThat(dry.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(dry.json().at("/items/1/line").asInt()).isEqualTo(2);
        assertThat(dry.json().at("/items/1/errors/0/pointer").asString()).isEqualTo("/sdgs/0");

        Response taken = call(ORGANIZER, "POST", imports, file, 200, "Content-Type", "application/jsonl");
        Response again = call(ORGANIZER, "POST", imports, file, 200, "Content-Type", "application/jsonl");
        assertThat(taken.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(again.json().path("existing").asInt()).isEqualTo(1);
        String id = taken.json().at("/items/0/proposalId").asString();
        assertThat(again.json().at("/items/0/proposalId").asString()).isEqualTo(id);

        await().atMost(PATIENCE)
                .until(() -> call(ORGANIZER, "GET", edition + "/proposals.jsonl", null, 200)
                        .body()
                        .contains(id));
        Response csv = call(ORGANIZER, "GET", edition + "/proposals.csv", null, 200);
        assertThat(csv.body().split("\r\n")).as("records").hasSize(2);
        assertThat(call(ORGANIZER, "POST", imports, csv.body(), 200, "Content-Type", "text/csv")
                        .json()
                        .path("existing")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void onlyTheProposalThatWasGivenMoreTimeComesInLate() {
        String edition = edition(Duration.ofDays(-2));
        Response one = call(ORGANIZER, "POST", edition + "/proposals", complete("One"), 201);
        Response other = call(ORGANIZER, "POST", edition + "/proposals", complete("Other"), 201);
        for (Response late : List.of(one, other)) {
            assertThat(call(ORGANIZER, "POST", late.header("Location") + "/submission", null, 409)
                            .body())
                    .contains("CALL_CLOSED");
        }
        String until = Instant.now()
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        call(
                SECRETARIAT,
                "POST",
                edition + "/extensions",
                """
                {"until": "%s", "reason": "Power cut", "proposalId": "%s"}""".formatted(until, one.json().path("id").asString()),
                201);

        call(ORGANIZER, "POST", one.header("Location") + "/submission", null, 201);
        call(ORGANIZER, "POST", other.header("Location") + "/submission", null, 409);
        assertThat(call(SECRETARIAT, "GET", edition + "/extensions", null, 200)
                        .json()
                        .at("/items/0/reason")
                        .asString())
                .isEqualTo("Power cut");
        await().atMost(PATIENCE)
                .until(() -> call(SECRETARIAT, "GET", one.header("Location") + "/history", null, 200)
                        .body()
                        .contains("edition.extended.1"));
    }
}
