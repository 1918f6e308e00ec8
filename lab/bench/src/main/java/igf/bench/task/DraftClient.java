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

/** A draft that can be submitted, and the connection of its organizer. */
final class DraftClient implements AutoCloseable {

    private final HttpConnection connection;
    private final String token;
    private final String path;
    private String eTag;
    private int changes;

    private DraftClient(HttpConnection connection, String token, String path, String eTag) {
        this.connection = connection;
        this.token = token;
        this.path = path;
        this.eTag = eTag;
    }

    /**
     * @param organizer name of the owner; each draft has another owner, because of the edition's limit for each person
     */
    static DraftClient create(
            BenchEnvironment environment, RunningApplication service, String edition, String organizer)
            throws Exception {
        var token = environment.servers().issuer().token(organizer, List.of("ORGANIZER"), "");
        var connection = new HttpConnection(service.port());
        var roles = List.of("SPEAKER", "SPEAKER", "SPEAKER", "MODERATOR");
        var roster = IntStream.range(0, roles.size())
                .mapToObj(n -> """
                        {"role":"%s","name":"Person %d","email":"%s-%d@draft.example.org","affiliation":"House %d",
                        "stakeholderGroup":"GOVERNMENT","region":"AFRICAN","gender":"FEMALE","attendance":"ONSITE"}""".formatted(roles.get(n), n, organizer, n, n))
                .collect(Collectors.joining(","));
        var created = connection
                .post(edition + "/proposals", token, """
                        {"title":"Cables %s","subthemes":["avoiding-internet-fragmentation"],
                        "format":{"type":"ROUND_TABLE","layout":"CIRCLE","minutes":60},"policyQuestions":["Who repairs them?"],
                        "description":"What happened.","hybrid":["By one queue","By a moderator","By a board"],"roster":[%s]}""".formatted(organizer, roster))
                .expect(201);
        return new DraftClient(
                connection, token, Objects.requireNonNull(created.location()), Objects.requireNonNull(created.eTag()));
    }

    /**
     * Saves one field, as the page does during typing.
     *
     * @return false if the service rejected it
     */
    boolean change() throws IOException {
        var description = "What happened. ".repeat(1 + changes % 40) + changes++;
        var response = connection.patch(path, token, eTag, "{\"description\":\"" + description + "\"}");
        eTag = response.eTag() == null ? eTag : response.eTag();
        return hasStatus(200, response);
    }

    boolean submit() throws IOException {
        return hasStatus(201, connection.post(path + "/submission", token, "{}"));
    }

    private static boolean hasStatus(int expected, HttpConnection.Response response) {
        if (response.status() != expected) {
            LoggerFactory.getLogger(DraftClient.class).error("refused: {} {}", response.status(), response.body());
        }
        return response.status() == expected;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
