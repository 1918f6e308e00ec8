package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import igf.bench.world.RunningApplication;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.LoggerFactory;

/** A draft that can be submitted, and its organizer on a connection of their own. */
final class DraftClient implements AutoCloseable {

    private final HttpConnection wire;
    private final String token;
    private final String path;
    private String eTag;
    private int changes;

    private DraftClient(HttpConnection wire, String token, String path, String eTag) {
        this.wire = wire;
        this.token = token;
        this.path = path;
        this.eTag = eTag;
    }

    /** @param organizer who owns it; each organizer has one, below the limit of the edition */
    static DraftClient create(
            BenchEnvironment environment, RunningApplication service, String edition, String organizer)
            throws Exception {
        var token = environment.servers().issuer().token(organizer, List.of("ORGANIZER"), "");
        var wire = new HttpConnection(service.port());
        var roles = List.of("SPEAKER", "SPEAKER", "SPEAKER", "MODERATOR");
        var roster = IntStream.range(0, roles.size())
                .mapToObj(n -> """
                        {"role":"%s","name":"Person %d","email":"%s-%d@draft.example.org","affiliation":"House %d",
                        "stakeholderGroup":"GOVERNMENT","region":"AFRICAN","gender":"FEMALE","attendance":"ONSITE"}""".formatted(roles.get(n), n, organizer, n, n))
                .collect(Collectors.joining(","));
        var created = wire.post(edition + "/proposals", token, """
                        {"title":"Cables %s","subthemes":["avoiding-internet-fragmentation"],
                        "format":{"type":"ROUND_TABLE","layout":"CIRCLE","minutes":60},"policyQuestions":["Who repairs them?"],
                        "description":"What happened.","hybrid":["By one queue","By a moderator","By a board"],"roster":[%s]}""".formatted(organizer, roster))
                .expect(201);
        return new DraftClient(
                wire, token, Objects.requireNonNull(created.location()), Objects.requireNonNull(created.eTag()));
    }

    /** Saves one field, as the page does while the user types. @return false if the service rejected it */
    boolean change() throws IOException {
        var typed = "What happened. ".repeat(1 + changes % 40) + changes++;
        var answer = wire.patch(path, token, eTag, "{\"description\":\"" + typed + "\"}");
        eTag = answer.eTag() == null ? eTag : answer.eTag();
        return hasStatus(200, answer);
    }

    boolean submit() throws IOException {
        return hasStatus(201, wire.post(path + "/submission", token, "{}"));
    }

    private static boolean hasStatus(int expected, HttpConnection.Response answer) {
        if (answer.status() != expected) {
            LoggerFactory.getLogger(DraftClient.class).error("refused: {} {}", answer.status(), answer.body());
        }
        return answer.status() == expected;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
