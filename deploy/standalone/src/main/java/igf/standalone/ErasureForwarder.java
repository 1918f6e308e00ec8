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

/** Passes erased people to the mail folder, repeatedly: mails with their names can arrive at any time. */
final class ErasureForwarder implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ErasureForwarder.class);
    private static final long INTERVAL_SECONDS = 2;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("erased-people").daemon().factory());
    private final Database people;
    private final Consumer<Erasures> follower;

    private ErasureForwarder(Database people, Consumer<Erasures> follower) {
        this.people = people;
        this.follower = follower;
    }

    static ErasureForwarder start(Database people, Consumer<Erasures> follower) {
        ErasureForwarder erased = new ErasureForwarder(people, follower);
        erased.timer.scheduleWithFixedDelay(erased::forward, INTERVAL_SECONDS, INTERVAL_SECONDS, TimeUnit.SECONDS);
        return erased;
    }

    private void forward() {
        try {
            follower.accept(Erasures.readFrom(people));
        } catch (SQLException | RuntimeException e) {
            // Before the first service has created the table nobody is erased.
            LOG.debug("The erased people cannot be read now", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
