package igf.faults.load;

import igf.faults.history.Call;
import igf.faults.history.History;
import igf.lab.Answer;
import igf.lab.Http;
import igf.lab.Waiting;
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
 * Sends mixed commands from a seed: new proposals and registrations (cold), entries on the roster of one proposal (hot), and
 * registrations that must be rejected. Each command has an idempotency key and is retried until it is answered. In parallel the theme
 * of the edition changes, so that one public subject has many events.
 */
public final class Load implements AutoCloseable {
    private static final int WORKERS = 4;
    private static final String[] TEXT = {"Content-Type", "text/plain"};
    private static final int MOST_ATTEMPTS = 400;
    private static final Duration REST = Duration.ofMillis(40);
    private static final Duration BETWEEN_THEMES = Duration.ofMillis(300);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(500);

    private final Http caller;
    private final History history;
    private final long seed;
    private final long began = System.nanoTime();
    private final AtomicInteger count = new AtomicInteger();
    private final Map<String, Long> lastDone = new ConcurrentHashMap<>();
    private final List<Thread> workers = new ArrayList<>();
    private final String edition;
    private final Instant opened = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private String hot = "";
    private String conduct = "";
    /** By service, the address that gets half of its commands directly, without the gateway. */
    private final Map<String, Http> others = new ConcurrentHashMap<>();

    private volatile boolean on;
    private volatile boolean giveUp;

    public Load(Http caller, History history, long seed) {
        this.caller = caller;
        this.history = history;
        this.seed = seed;
        this.edition = "faults-" + seed;
    }

    /** Creates an edition with an open call, and the proposal for the hot commands. */
    public void prepare() {
        define("Theme").expect(201);
        Waiting.until("participation knows the edition", Duration.ofMinutes(1), () -> {
            var read = caller.send("secretariat", "GET", "/api/v1/editions/" + edition, null);
            if (read.status() == 200) {
                conduct = read.json().at("/codeOfConduct/version").asString();
            }
            return !conduct.isEmpty()
                    && register(caller, "warm-" + count.incrementAndGet(), conduct)
                                    .status()
                            == 201;
        });
        hot = caller.send("organizer-1", "POST", "/api/v1/editions/" + edition + "/proposals", "Session", TEXT)
                .expect(201)
                .json()
                .get("id")
                .asString();
    }

    private Answer define(String theme) {
        return caller.send("secretariat", "PUT", "/api/v1/editions/" + edition, """
                        {"name": "Forum", "theme": "%s", "city": "Lakemouth", "timeZone": "Europe/Lisbon",
                         "startsOn": "2032-05-03", "endsOn": "2032-05-06", "rules": "igf-2022",
                         "call": {"opensAt": "%s", "closesAt": "%s", "graceUntil": null}}""".formatted(
                        theme, opened.minus(1, ChronoUnit.DAYS), opened.plus(1, ChronoUnit.DAYS)));
    }

    private Answer register(Http at, String key, String version) {
        var body = """
                {"name": "Somebody", "email": "%s@example.org", "stakeholderGroup": "GOVERNMENT", "codeOfConduct": "%s"}""".formatted(key, version);
        return post(at, "tool", "/api/v1/editions/" + edition + "/registrations", body, key);
    }

    private static Answer post(Http at, String as, String path, String body, String key, String... more) {
        var headers = new ArrayList<>(List.of("Idempotency-Key", key, "X-Request-Id", key));
        headers.addAll(List.of(more));
        return at.send(as, "POST", path, body, headers.toArray(String[]::new));
    }

    public void begin() {
        on = true;
        for (int i = 0; i < WORKERS; i++) {
            var random = new Random(seed * 31 + count.incrementAndGet());
            workers.add(Thread.ofPlatform().name("load-" + i).start(() -> work(random)));
        }
        workers.add(Thread.ofPlatform().name("themes").start(this::changeThemes));
    }

    private void work(Random random) {
        while (on) {
            var kind = random.nextInt(10);
            var key = "k-%d-%d".formatted(seed, count.incrementAndGet());
            until(key, kind < 3 ? Kind.DRAFT : kind < 6 ? Kind.REGISTER : kind < 9 ? Kind.LIST : Kind.REFUSE);
            Waiting.pass(REST);
        }
    }

    /** Changes the theme again and again. This is not recorded: a retry changes nothing, so its answer does not tell the outcome. */
    private void changeThemes() {
        while (on) {
            define("Theme " + count.incrementAndGet());
            Waiting.pass(BETWEEN_THEMES);
        }
    }

    private enum Kind {
        DRAFT("proposal", "proposal.drafted.1"),
        REGISTER("participation", "registration.registered.1"),
        LIST("proposal", "proposal.person-listed.1"),
        REFUSE("participation", "registration.registered.1");

        final String service;
        final String type;

        Kind(String service, String type) {
            this.service = service;
            this.type = type;
        }
    }

    private void until(String key, Kind kind) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS && !giveUp; attempt++) {
            var invoked = now();
            var id = key + "#" + attempt;
            history.invoked(call(id, key, kind, "", 0, "", invoked, -1));
            var answer = send(at(kind.service, key, attempt), key, kind);
            var stream = answer.status() / 100 != 2 ? "" : kind == Kind.LIST ? hot : text(answer);
            history.completed(call(
                    id,
                    key,
                    kind,
                    stream,
                    answer.status(),
                    answer.header("Location"),
                    invoked,
                    answer.status() == 0 ? -1 : now()));
            if (answer.status() / 100 == 2) {
                lastDone.merge(kind.service, invoked, Math::max);
                return;
            }
            // 409: an earlier attempt is still running. Any other rejection is the answer.
            if (answer.status() >= 400 && answer.status() < 500 && answer.status() != 409 && answer.status() != 401) {
                return;
            }
            Waiting.pass(BEFORE_AGAIN);
        }
    }

    private static String text(Answer answer) {
        return answer.json().get("id").asString();
    }

    private static Call call(
            String id, String key, Kind kind, String stream, int status, String answer, long invoked, long completed) {
        return new Call(id, key, kind.service, kind.name(), stream, kind.type, status, answer, invoked, completed);
    }

    private Answer send(Http at, String key, Kind kind) {
        return switch (kind) {
            case DRAFT ->
                post(at, "organizer-1", "/api/v1/editions/" + edition + "/proposals", "Session " + key, key, TEXT);
            case REGISTER -> register(at, key, conduct);
            case LIST ->
                post(
                        at,
                        "organizer-1",
                        "/api/v1/proposals/" + hot + "/roster",
                        """
                        {"role": "SPEAKER", "name": "%s"}""".formatted(key),
                        key,
                        "If-Match",
                        "*");
            case REFUSE -> register(at, key, "a-version-that-never-was");
        };
    }

    /** Returns the address for an attempt; a retry goes to the other address. */
    private Http at(String service, String key, int attempt) {
        var other = others.get(service);
        return other == null || (key.hashCode() + attempt) % 2 == 0 ? caller : other;
    }

    /** Sends half of a service's commands to this address from now on. */
    public void alsoAt(String service, String url) {
        others.put(service, caller.at(url));
    }

    public void onlyBehindTheGateway() {
        others.clear();
    }

    /** Returns the milliseconds since the start of the run. */
    public long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    /** Returns whether every service has carried out a command that was sent since this time. */
    public boolean hasWorkedSince(long moment) {
        return lastDone.size() > 1 && lastDone.values().stream().allMatch(done -> done >= moment);
    }

    /** Returns whether this service has carried out a command that was sent since this time. */
    public boolean hasWorkedSince(String service, long moment) {
        var done = lastDone.get(service);
        return done != null && done >= moment;
    }

    public String edition() {
        return edition;
    }

    /** Sends no new commands, and waits for the answers of the others. */
    public void end() {
        on = false;
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
        end();
    }
}
