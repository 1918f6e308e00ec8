package igf.standalone;

import igf.platform.embedded.Database;
import igf.standalone.backup.Erasures;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes the ids of erased people to a consumer every two seconds, because mails with their names can arrive at any
 * time.
 */
final class ErasureForwarder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureForwarder.class);
    private static final long INTERVAL_SECONDS = 2;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("erased-people").daemon().factory());
    private final Database people;
    private final Consumer<Erasures> consumer;

    private ErasureForwarder(Database people, Consumer<Erasures> consumer) {
        this.people = people;
        this.consumer = consumer;
    }

    static ErasureForwarder start(Database people, Consumer<Erasures> consumer) {
        ErasureForwarder forwarder = new ErasureForwarder(people, consumer);
        forwarder.timer.scheduleWithFixedDelay(
                forwarder::forward, INTERVAL_SECONDS, INTERVAL_SECONDS, TimeUnit.SECONDS);
        return forwarder;
    }

    private void forward() {
        try {
            consumer.accept(Erasures.readFrom(people));
        } catch (SQLException | RuntimeException e) {
            // Until the first service has created the table, there are no erased people.
            LOG.debug("The erased people cannot be read now", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
