package igf.platform.log;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Of the replicas of a service one follows the log for its views, publishes and fires deadlines: the one that holds an
 * advisory lock of the service's database. The lock goes with its session, so another takes over as soon as the server
 * notices that the holder is gone.
 */
public final class Leadership implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final long LOCK = 0x19F0C0DE;
    private static final long CHECK_MILLIS = 1000;

    private final DataSource source;
    private final List<Duty> duties = new CopyOnWriteArrayList<>();
    private @Nullable Thread thread;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean leading;

    /** What only the leader does. */
    public interface Duty {
        void begin();

        void end();

        /** Called every second while leading; not to be waited in. */
        default void tend() {}
    }

    public Leadership(DataSource source) {
        this.source = source;
    }

    public void add(Duty duty) {
        duties.add(duty);
    }

    public boolean isLeading() {
        return leading;
    }

    private void run() {
        while (stopped.getCount() > 0) {
            try (var connection = source.getConnection()) {
                connection.setAutoCommit(true);
                if (lock(connection)) {
                    lead(connection);
                }
            } catch (SQLException e) {
                LOG.warn("Leadership cannot be asked for now: {}", e.toString());
            }
            pause();
        }
    }

    private void lead(Connection connection) throws SQLException {
        leading = true;
        duties.forEach(Duty::begin);
        try {
            while (stopped.getCount() > 0 && connection.isValid(2)) {
                duties.forEach(Duty::tend);
                pause();
            }
        } finally {
            leading = false;
            duties.reversed().forEach(Duty::end);
            unlock(connection);
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void unlock(Connection connection) {
        try (var statement = connection.prepareStatement("SELECT pg_advisory_unlock(?)")) {
            statement.setLong(1, LOCK);
            statement.execute();
        } catch (SQLException e) {
            LOG.debug("The lock went with its session", e);
        }
    }

    private void pause() {
        try {
            stopped.await(CHECK_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            stopped.countDown();
        }
    }

    @Override
    public void start() {
        stopped = new CountDownLatch(1);
        var fresh = Thread.ofPlatform().name("leadership").daemon().unstarted(this::run);
        thread = fresh;
        fresh.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        var running = thread;
        thread = null;
        if (running != null) {
            try {
                running.join(java.time.Duration.ofSeconds(10));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
