package igf.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.EventLog;
import igf.platform.log.LogFollower;
import igf.platform.log.LogToken;
import igf.platform.log.MetaCodec;
import igf.sample.SampleApplication;
import igf.sample.counter.CounterEvent;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The reader loses nothing and keeps each stream's order, whatever writers do; Axon's own reader is the planted bug. */
class HostileWritersIT {

    private static final int WRITERS = 8;
    private static final int STREAMS = 12;
    private static final int ROUNDS = Integer.getInteger("igf.hostile.rounds", 120);

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.start(SampleApplication.class, "sample-service", "hostile", Map.of());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everything_that_was_committed_is_delivered_once_and_in_its_streams_order() throws Exception {
        var log = service.bean(EventLog.class);
        var delivered = new ArrayList<EventLog.Entry>();
        var place = new AtomicReference<>(log.head());
        var start = place.get();
        try (var reader = new LogFollower("hostile", log, collect(delivered, place), 50)) {
            reader.start();
            write(log);
            var stored = stored(start);
            Await.until("all delivered", () -> size(delivered), n -> n >= stored.size());
            assertThat(stored).hasSizeGreaterThan(ROUNDS);
            synchronized (delivered) {
                assertThat(delivered.stream().map(e -> e.fact().id())).containsExactlyInAnyOrderElementsOf(stored);
                assertThat(brokenOrder(delivered)).isEmpty();
                assertThat(delivered.stream().map(e -> e.token().positionNumber()))
                        .as("positions are dense")
                        .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(
                                        start.positionNumber() + 1, start.positionNumber() + stored.size())
                                .boxed()
                                .toList());
            }
        }
    }

    private static int size(List<?> list) {
        synchronized (list) {
            return list.size();
        }
    }

    private static LogFollower.Handler collect(List<EventLog.Entry> delivered, AtomicReference<LogToken> place) {
        return new LogFollower.Handler() {
            @Override
            public LogToken place() {
                return place.get();
            }

            @Override
            public void handle(List<EventLog.Entry> batch) {
                synchronized (delivered) {
                    delivered.addAll(batch);
                }
                place.set(batch.getLast().token());
            }
        };
    }

    /** Pauses inside transactions, rolls a third back, runs into conflicts, dates some events back. */
    private static void write(EventLog log) throws Exception {
        var transaction = new TransactionTemplate(service.bean(PlatformTransactionManager.class));
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var running = new ArrayList<java.util.concurrent.Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var random = new Random(42 + writer);
                running.add(writers.submit(() -> {
                    for (int round = 0; round < ROUNDS; round++) {
                        attempt(log, transaction, random);
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    private static void attempt(EventLog log, TransactionTemplate transaction, Random random) {
        var stream = "hostile-" + random.nextInt(STREAMS);
        try {
            transaction.executeWithoutResult(tx -> {
                var next = log.nextSequence(stream);
                pause(random, 3);
                log.append(List.of(event(stream, next, random)));
                pause(random, 5);
                if (random.nextInt(100) < 30) {
                    tx.setRollbackOnly();
                }
            });
        } catch (RuntimeException conflict) {
            assertThat(conflict.getClass().getSimpleName())
                    .isIn("ConcurrencyException", "AggregateStreamCreationException");
        }
    }

    private static void pause(Random random, int mostMillis) {
        LockSupport.parkNanos(random.nextLong(mostMillis * 1_000_000L));
    }

    private static EventLog.Foreign event(String stream, long sequence, Random random) {
        var at = random.nextInt(10) == 0 ? Instant.now().minusSeconds(600) : Instant.now();
        var meta = MetaCodec.encode(new Context(Actor.system("hostile"), at, "test"), null);
        return new EventLog.Foreign(
                stream, sequence, UUID.randomUUID().toString(), new CounterEvent.Closed(new UUID(0, sequence)), meta);
    }

    private static Set<String> stored(LogToken after) {
        return new TreeSet<>(service.bean(JdbcClient.class)
                .sql("SELECT eventidentifier FROM domain_event WHERE (txid, globalindex) > (?::text::xid8, ?)")
                .params(Long.toString(after.txid()), after.index())
                .query(String.class)
                .list());
    }

    private static List<String> brokenOrder(List<EventLog.Entry> delivered) {
        var last = new HashMap<String, Long>();
        var broken = new ArrayList<String>();
        for (var entry : delivered) {
            var before = last.put(entry.fact().stream(), entry.fact().sequence());
            if (before != null && before >= entry.fact().sequence()) {
                broken.add(entry.fact().stream() + " " + before + " -> "
                        + entry.fact().sequence());
            }
        }
        return broken;
    }

    @Test
    void a_late_commit_is_delivered_by_our_reader_and_skipped_by_axons() throws Exception {
        var log = service.bean(EventLog.class);
        var source = service.bean(DataSource.class);
        var stock = stockReader(source);
        var ours = log.head();
        var theirs = stock.createHeadToken();
        try (var slow = source.getConnection();
                var statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            insert(statement, "late", Instant.now());
            try (var quick = source.getConnection();
                    var other = quick.createStatement()) {
                insert(other, "backdated", Instant.now().minusSeconds(120));
            }
            var seenByThem = new ArrayList<String>();
            var afterFirst = read(stock, theirs, seenByThem);
            assertThat(log.read(ours, 10))
                    .as("held back behind the open transaction")
                    .isEmpty();
            slow.commit();
            read(stock, afterFirst, seenByThem);
            var seenByUs = Await.until("both", () -> log.read(ours, 10), both -> both.size() == 2).stream()
                    .map(e -> e.fact().stream())
                    .toList();
            assertThat(seenByUs).containsExactly("late", "backdated");
            assertThat(seenByThem).as("the planted bug: Axon 4.13's own reader").containsExactly("backdated");
        }
    }

    private static void insert(Statement statement, String stream, Instant at) throws Exception {
        statement.execute("""
                INSERT INTO domain_event (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                  payloadtype, timestamp)
                VALUES ('%s', 0, 'test', gen_random_uuid()::text,
                  convert_to('{"actor":"t","at":"%2$s","correlation":"t"}', 'UTF8'),
                  convert_to('{"id":"00000000-0000-0000-0000-000000000001"}', 'UTF8'), 'counter.closed.1', '%2$s')""".formatted(stream, at));
    }

    private static JdbcEventStorageEngine stockReader(DataSource source) {
        var serializer = service.bean(Serializer.class);
        ConnectionProvider connections = () -> {
            Connection connection = source.getConnection();
            connection.setAutoCommit(true);
            return connection;
        };
        return JdbcEventStorageEngine.builder()
                .connectionProvider(connections)
                .transactionManager(NoTransactionManager.INSTANCE)
                .schema(EventSchema.builder().eventTable("domain_event").build())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    private static TrackingToken read(JdbcEventStorageEngine engine, TrackingToken after, List<String> streams) {
        var token = new AtomicReference<>(after);
        engine.readEvents(after, false).forEach(message -> {
            streams.add(((org.axonframework.eventhandling.DomainEventMessage<?>) message).getAggregateIdentifier());
            token.set(message.trackingToken());
        });
        return token.get();
    }
}
