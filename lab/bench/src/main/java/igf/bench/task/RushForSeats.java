package igf.bench.task;

import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import igf.bench.world.RunningApplication;
import igf.platform.people.People;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All registered people book a seat in the same session at the same time. */
final class RushForSeats implements BenchTask {

    private static final int PEOPLE = 9000;
    private static final int SEATS = 500;
    private static final int CLIENTS = 32;
    private static final String EDITION = "rushed";

    @Override
    public String name() {
        return "rush";
    }

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        var service = environment.service("participation");
        var token = environment.servers().issuer().token("tool", List.of(), "registrations:write seats:write");
        var session = UUID.randomUUID();
        var waiting = fill(service, session);
        await(service, session);
        var path = "/api/v1/sessions/" + session + "/seats";
        var startedAt = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(CLIENTS)) {
            var clients = new ArrayList<Future<?>>();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(threads.submit(() -> {
                    try (var connection = new HttpConnection(service.port())) {
                        for (var registration = waiting.poll(); registration != null; registration = waiting.poll()) {
                            connection
                                    .post(
                                            path,
                                            token,
                                            "{\"registrationId\":\"%s\",\"attendance\":\"ONSITE\"}"
                                                    .formatted(registration))
                                    .expect(201);
                        }
                    }
                    return null;
                }));
            }
            for (var client : clients) {
                client.get();
            }
        }
        var seconds = (System.nanoTime() - startedAt) / 1e9;
        check(service, session);
        return List.of(new Figure(
                "9,000 people rushing for 500 seats",
                Double.POSITIVE_INFINITY,
                seconds,
                "s",
                "%d clients, one command each person, none rejected; read from the log: the first %d have a seat, the others wait in the order of their commands, no number twice"
                        .formatted(CLIENTS, SEATS)));
    }

    private static ConcurrentLinkedQueue<UUID> fill(RunningApplication service, UUID session) throws Exception {
        var registrations = new ConcurrentLinkedQueue<UUID>();
        var now = Instant.now();
        var proposal = UUID.randomUUID();
        // Without a key the person would count as erased.
        var people = service.bean(People.class);
        try (var log = new StoredEventAppender(service)) {
            log.add("edition|" + EDITION, 0, "programme.edition-described.1", now, StoredEvent.described(EDITION));
            log.add(
                    "session|" + session,
                    0,
                    "programme.session-accepted.1",
                    now,
                    StoredEvent.accepted(EDITION, session, proposal));
            log.add(
                    "session|" + session,
                    1,
                    "programme.session-placed.1",
                    now,
                    StoredEvent.placed(EDITION, session, proposal, 1, SEATS));
            for (int i = 0; i < PEOPLE; i++) {
                var registration = UUID.randomUUID();
                registrations.add(registration);
                log.add(
                        registration.toString(),
                        0,
                        "registration.registered.1",
                        now,
                        StoredEvent.registered(EDITION, registration, people.createWithoutAddress()));
            }
        }
        return registrations;
    }

    private static JdbcClient jdbc(RunningApplication service) {
        return JdbcClient.create(service.bean(DataSource.class));
    }

    /** Waits until the reaction has offered the seats of the session. */
    private static void await(RunningApplication service, UUID session) {
        var deadline = System.nanoTime() + 60_000_000_000L;
        while (events(service, session, "seats.offered.1").isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no seats are offered");
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static List<JsonNode> events(RunningApplication service, UUID session, String name) {
        return jdbc(service)
                .sql("""
                        SELECT convert_from(payload, 'UTF8') FROM domain_event
                        WHERE payloadtype = ? AND convert_from(payload, 'UTF8') LIKE ? ORDER BY sequencenumber""")
                .params(name, "%" + session + "%")
                .query((row, n) -> JsonMapper.shared().readTree(row.getString(1)))
                .list();
    }

    private static void check(RunningApplication service, UUID session) {
        var bookings = events(service, session, "seats.taken.1");
        if (bookings.size() != PEOPLE) {
            throw new IllegalStateException(bookings.size() + " of " + PEOPLE + " have a seat or a place in the queue");
        }
        for (int i = 0; i < bookings.size(); i++) {
            var position = bookings.get(i).get("position");
            var expected = i < SEATS ? "null" : Integer.toString(i - SEATS + 1);
            if (!position.asString("null").equals(expected)) {
                throw new IllegalStateException("number " + (i + 1) + " has " + bookings.get(i));
            }
        }
    }
}
