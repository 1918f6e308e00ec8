package igf.standalone;

import igf.platform.embedded.Database;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells again and again who was erased, for what is kept here outside the services: mails arrive at any time. */
final class ErasedPeople implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ErasedPeople.class);
    private static final long EVERY_SECONDS = 2;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("erased-people").daemon().factory());
    private final Database people;
    private final Consumer<Set<UUID>> follower;

    private ErasedPeople(Database people, Consumer<Set<UUID>> follower) {
        this.people = people;
        this.follower = follower;
    }

    static ErasedPeople follow(Database people, Consumer<Set<UUID>> follower) {
        ErasedPeople erased = new ErasedPeople(people, follower);
        erased.timer.scheduleWithFixedDelay(erased::tell, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
        return erased;
    }

    private void tell() {
        try (var connection = DriverManager.getConnection(people.url(), people.user(), people.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT id FROM holder WHERE erased_at IS NOT NULL")) {
            Set<UUID> erased = new HashSet<>();
            while (rows.next()) {
                erased.add(rows.getObject(1, UUID.class));
            }
            follower.accept(erased);
        } catch (SQLException | RuntimeException e) {
            // Before the first service has made the table there is nobody.
            LOG.debug("Who was erased cannot be asked for now", e);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
