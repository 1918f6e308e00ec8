package igf.platform.log.follow;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Wakes other replicas by PostgreSQL's NOTIFY. One NOTIFY after the commit, on a separate connection, may stand for
 * many commits. NOTIFY within the appending transaction would serialize all commits of the server. If a signal is lost,
 * the other replicas see the events at their next poll.
 */
public final class RemoteWakeUps implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RemoteWakeUps.class);
    private static final String CHANNEL = "igf_log";
    private static final int LISTEN_MILLIS = 1000;

    private final DataSource source;
    private final WakeUps local;
    private final String node;
    private volatile List<Thread> threads = List.of();
    private volatile boolean received;

    public RemoteWakeUps(DataSource source, WakeUps local, String node) {
        this.source = source;
        this.local = local;
        this.node = node;
    }

    private interface Work {
        void run() throws SQLException, InterruptedException;
    }

    private void repeatUntilStopped(Work step) {
        while (isRunning()) {
            try {
                step.run();
            } catch (InterruptedException e) {
                return;
            } catch (SQLException e) {
                LOG.debug("Wake-ups between replicas reconnect: {}", e.toString());
            } catch (RuntimeException | Error e) {
                LOG.warn("Wake-ups between replicas reconnect", e);
            }
        }
    }

    private void notifyReplicas() throws SQLException, InterruptedException {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement("SELECT pg_notify('" + CHANNEL + "', ?)")) {
            connection.setAutoCommit(true);
            statement.setString(1, node);
            var seen = local.count();
            while (isRunning()) {
                var now = local.await(seen, LISTEN_MILLIS);
                if (now != seen && !received) {
                    statement.execute();
                }
                received = false;
                seen = now;
            }
        }
    }

    private void listen() throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(true);
            try (var statement = connection.createStatement()) {
                statement.execute("LISTEN " + CHANNEL);
            }
            while (isRunning()) {
                var notifications = connection.unwrap(PGConnection.class).getNotifications(LISTEN_MILLIS);
                for (var notification : notifications) {
                    if (!notification.getParameter().equals(node)) {
                        // Do not send a received signal on, because two replicas would wake each other forever.
                        received = true;
                        local.signal();
                        break;
                    }
                }
            }
        }
    }

    @Override
    public void start() {
        var started = List.of(
                Thread.ofVirtual().name("wake-up-notify").unstarted(() -> repeatUntilStopped(this::notifyReplicas)),
                Thread.ofVirtual().name("wake-up-listen").unstarted(() -> repeatUntilStopped(this::listen)));
        threads = started;
        started.forEach(Thread::start);
    }

    @Override
    public void stop() {
        var running = threads;
        threads = List.of();
        running.forEach(Thread::interrupt);
    }

    @Override
    public boolean isRunning() {
        return !threads.isEmpty();
    }
}
