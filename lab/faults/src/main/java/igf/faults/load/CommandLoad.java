// Long: all that the load sends and what it remembers of the answers.
package igf.faults.load;

import igf.faults.history.Call;
import igf.faults.history.History;
import igf.lab.Await;
import igf.lab.HttpCaller;
import igf.lab.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends mixed commands from a seed: new proposals and registrations (cold), entries on the roster of one proposal
 * (hot), and registrations that must be rejected. Each command has an idempotency key and is retried until it gets a
 * final response. In parallel, the theme of the edition changes, so that one public subject has many events.
 */
public final class CommandLoad implements AutoCloseable {
    private static final int WORKERS = 4;
    private static final String[] TEXT = {"Content-Type", "text/plain"};
    private static final int MAX_ATTEMPTS = 400;
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final Duration THEME_PAUSE = Duration.ofMillis(300);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(500);

    private final HttpCaller caller;
    private final History history;
    private final long seed;
    private final long startNanos = System.nanoTime();
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Long> lastDone = new ConcurrentHashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private final String edition;
    private final Instant opened = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private String hotProposal = "";
    private String codeOfConduct = "";
    /** Callers that send half of a service's commands directly to a replica, by service. */
    private final Map<String, HttpCaller> directCallers = new ConcurrentHashMap<>();

    private volatile boolean running;
    private volatile boolean giveUp;

    public CommandLoad(HttpCaller caller, History history, long seed) {
        this.caller = caller;
        this.history = history;
        this.seed = seed;
        this.edition = "faults-" + seed;
    }

    /** Creates an edition with an open call, and the proposal for the hot commands. */
    public void prepare() {
        define("Theme").expect(201);
        Await.until("participation knows the edition", Duration.ofMinutes(1), () -> {
            var read = caller.send("secretariat", "GET", "/api/v1/editions/" + edition, null);
            if (read.status() == 200) {
                codeOfConduct = read.json().at("/codeOfConduct/version").asString();
            }
            return !codeOfConduct.isEmpty()
                    && register(caller, "warm-" + count.incrementAndGet(), codeOfConduct)
                                    .status()
                            == 201;
        });
        hotProposal = caller.send("organizer-1", "POST", "/api/v1/editions/" + edition + "/proposals", "Session", TEXT)
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private Response define(String theme) {
        return caller.send("secretariat", "PUT", "/api/v1/editions/" + edition, """
                        {"name": "Forum", "theme": "%s", "city": "Lakemouth", "timeZone": "Europe/Lisbon",
                         "startsOn": "2032-05-03", "endsOn": "2032-05-06", "rules": "igf-2022",
                         "call": {"opensAt": "%s", "closesAt": "%s", "graceUntil": null}}""".formatted(
                        theme, opened.minus(1, ChronoUnit.DAYS), opened.plus(1, ChronoUnit.DAYS)));
    }

    private Response register(HttpCaller target, String key, String version) {
        var body = """
                {"name": "Somebody", "email": "%s@example.org", "stakeholderGroup": "GOVERNMENT", "codeOfConduct": "%s"}""".formatted(key, version);
        return post(target, "tool", "/api/v1/editions/" + edition + "/registrations", body, key);
    }

    private static Response post(HttpCaller target, String as, String path, String body, String key, String... more) {
        var headers = new ArrayList<>(List.of("Idempotency-Key", key, "X-Request-Id", key));
        headers.addAll(List.of(more));
        return target.send(as, "POST", path, body, headers.toArray(String[]::new));
    }

    public void start() {
        running = true;
        for (int i = 0; i < WORKERS; i++) {
            var random = new Random(seed * 31 + count.incrementAndGet());
            workers.add(Thread.ofPlatform().name("load-" + i).start(() -> sendCommands(random)));
        }
        workers.add(Thread.ofPlatform().name("themes").start(this::changeThemes));
    }

    private void sendCommands(Random random) {
        while (running) {
            var kind = random.nextInt(10);
            var key = "k-%d-%d".formatted(seed, count.incrementAndGet());
            sendUntilDone(
                    key,
                    kind < 3
                            ? CommandKind.DRAFT
                            : kind < 6 ? CommandKind.REGISTER : kind < 9 ? CommandKind.LIST : CommandKind.REFUSE);
            Await.sleep(PAUSE);
        }
    }

    /**
     * Changes the theme repeatedly. These calls are not recorded, because a retry changes nothing, so that its response
     * does not reveal the outcome.
     */
    private void changeThemes() {
        while (running) {
            define("Theme " + count.incrementAndGet());
            Await.sleep(THEME_PAUSE);
        }
    }

    private enum CommandKind {
        DRAFT("proposal", "proposal.drafted.1"),
        REGISTER("participation", "registration.registered.1"),
        LIST("proposal", "proposal.person-listed.1"),
        REFUSE("participation", "registration.registered.1");

        final String service;
        final String type;

        CommandKind(String service, String type) {
            this.service = service;
            this.type = type;
        }
    }

    private void sendUntilDone(String key, CommandKind kind) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS && !giveUp; attempt++) {
            var invoked = elapsedMillis();
            var id = key + "#" + attempt;
            history.invoked(call(id, key, kind, "", 0, "", invoked, -1));
            var response = send(callerFor(kind.service, key, attempt), key, kind);
            var stream = response.status() / 100 != 2 ? "" : kind == CommandKind.LIST ? hotProposal : idOf(response);
            history.completed(call(
                    id,
                    key,
                    kind,
                    stream,
                    response.status(),
                    response.header("Location"),
                    invoked,
                    response.status() == 0 ? -1 : elapsedMillis()));
            if (response.status() / 100 == 2) {
                lastDone.merge(kind.service, invoked, Math::max);
                return;
            }
            // After 409, an earlier attempt is still running, and after 401 the token is renewed. Any other rejection
            // is final.
            if (response.status() >= 400
                    && response.status() < 500
                    && response.status() != 409
                    && response.status() != 401) {
                return;
            }
            Await.sleep(RETRY_PAUSE);
        }
    }

    private static String idOf(Response response) {
        return response.json().get("id").asString();
    }

    private static Call call(
            String id,
            String key,
            CommandKind kind,
            String stream,
            int status,
            String response,
            long invoked,
            long completed) {
        return new Call(id, key, kind.service, kind.name(), stream, kind.type, status, response, invoked, completed);
    }

    private Response send(HttpCaller target, String key, CommandKind kind) {
        return switch (kind) {
            case DRAFT ->
                post(target, "organizer-1", "/api/v1/editions/" + edition + "/proposals", "Session " + key, key, TEXT);
            case REGISTER -> register(target, key, codeOfConduct);
            case LIST ->
                post(
                        target,
                        "organizer-1",
                        "/api/v1/proposals/" + hotProposal + "/roster",
                        """
                        {"role": "SPEAKER", "name": "%s"}""".formatted(key),
                        key,
                        "If-Match",
                        "*");
            case REFUSE -> register(target, key, "a-version-that-never-was");
        };
    }

    /** Returns the caller for an attempt; a retry uses the other one. */
    private HttpCaller callerFor(String service, String key, int attempt) {
        var other = directCallers.get(service);
        return other == null || (key.hashCode() + attempt) % 2 == 0 ? caller : other;
    }

    /** Sends half of a service's commands to this URL from now on. */
    public void addDirectUrl(String service, String url) {
        directCallers.put(service, caller.withUrl(url));
    }

    public void useGatewayOnly() {
        directCallers.clear();
    }

    /** Returns the milliseconds since the start of the run. */
    public long elapsedMillis() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
    }

    /** Returns whether every service has executed a command that was sent since this time. */
    public boolean hasWorkedSince(long moment) {
        return lastDone.size() > 1 && lastDone.values().stream().allMatch(done -> done >= moment);
    }

    /** Returns whether this service has executed a command that was sent since this time. */
    public boolean hasWorkedSince(String service, long moment) {
        var done = lastDone.get(service);
        return done != null && done >= moment;
    }

    public String edition() {
        return edition;
    }

    /** Sends no new commands, and waits for the responses of the others. */
    public void stop() {
        running = false;
        workers.forEach(worker -> {
            try {
                if (!worker.join(Duration.ofMinutes(2))) {
                    giveUp = true;
                    worker.join();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        workers.clear();
    }

    @Override
    public void close() {
        giveUp = true;
        stop();
    }
}
