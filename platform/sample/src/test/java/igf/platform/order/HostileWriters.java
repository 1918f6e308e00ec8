package igf.platform.order;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.EventLog;
import igf.platform.log.MetaCodec;
import igf.sample.counter.CounterEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writers that do everything that makes a reader lose events. They linger in their transactions. Three in ten roll back
 * or collide, every tenth event has an earlier time, and one in a hundred stays open longer than any reader waits. The
 * pauses are the load.
 */
final class HostileWriters {

    private static final int WRITERS = 10;
    private static final int STREAMS = 12;
    private static final Set<String> COLLISIONS = Set.of("ConcurrencyException", "AggregateStreamCreationException");

    private final EventLog log;
    private final TransactionTemplate transaction;
    private final long seed;
    private final AtomicInteger rolledBack = new AtomicInteger();
    private final AtomicInteger collided = new AtomicInteger();
    private final AtomicInteger heldOpen = new AtomicInteger();

    HostileWriters(EventLog log, TransactionTemplate transaction, long seed) {
        this.log = log;
        this.transaction = transaction;
        this.seed = seed;
    }

    /** Writes for a time, and then until it is enough or a minute has passed. */
    void write(Duration least, BooleanSupplier enough) throws ExecutionException, InterruptedException {
        var end = System.nanoTime() + least.toNanos();
        var latest = end + Duration.ofMinutes(1).toNanos();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var running = new ArrayList<Future<?>>();
            for (int writer = 0; writer < WRITERS; writer++) {
                var random = new Random(seed + writer);
                running.add(writers.submit(() -> {
                    while (System.nanoTime() < end || !enough.getAsBoolean() && System.nanoTime() < latest) {
                        attempt(random);
                    }
                }));
            }
            for (var one : running) {
                one.get();
            }
        }
    }

    private void attempt(Random random) {
        var stream = "hostile-" + random.nextInt(STREAMS);
        try {
            transaction.executeWithoutResult(tx -> {
                var collides = random.nextInt(100) < 15;
                var next = log.nextSequence(stream) - (collides ? 1 : 0);
                pause(random, 3);
                log.appendForeign(List.of(event(stream, Math.max(0, next), random)));
                pause(random, 5);
                if (random.nextInt(100) < 1) {
                    heldOpen.incrementAndGet();
                    LockSupport.parkNanos(
                            Duration.ofMillis(700 + random.nextInt(800)).toNanos());
                }
                if (random.nextInt(100) < 20) {
                    rolledBack.incrementAndGet();
                    tx.setRollbackOnly();
                }
            });
        } catch (RuntimeException collision) {
            if (!COLLISIONS.contains(collision.getClass().getSimpleName())) {
                throw collision;
            }
            collided.incrementAndGet();
        }
    }

    private static void pause(Random random, int mostMillis) {
        LockSupport.parkNanos(random.nextLong(mostMillis * 1_000_000L));
    }

    private static EventLog.ForeignEvent event(String stream, long sequence, Random random) {
        var at = random.nextInt(10) == 0 ? Instant.now().minusSeconds(600) : Instant.now();
        var meta = MetaCodec.encode(new Context(Actor.system("hostile"), at, "test"), null);
        return new EventLog.ForeignEvent(
                stream, sequence, UUID.randomUUID().toString(), new CounterEvent.Closed(new UUID(0, sequence)), meta);
    }

    @Override
    public String toString() {
        return "seed %d: %d rolled back, %d collided, %d held open"
                .formatted(seed, rolledBack.get(), collided.get(), heldOpen.get());
    }

    boolean wereHostile() {
        return rolledBack.get() > 0 && collided.get() > 0 && heldOpen.get() >= 5;
    }
}
