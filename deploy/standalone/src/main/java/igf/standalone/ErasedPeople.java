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
final class ErasedPeople implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedPeople.class);
    private static final long EVERY_SECONDS = 2;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("erased-people").daemon().factory());
    private final Database people;
    private final Consumer<Erasures> follower;

    private ErasedPeople(Database people, Consumer<Erasures> follower) {
        this.people = people;
        this.follower = follower;
    }

    static ErasedPeople follow(Database people, Consumer<Erasures> follower) {
        ErasedPeople erased = new ErasedPeople(people, follower);
        erased.timer.scheduleWithFixedDelay(erased::forward, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        return erased;
    }

    private void forward() {
        try {
            follower.accept(Erasures.in(people));
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
