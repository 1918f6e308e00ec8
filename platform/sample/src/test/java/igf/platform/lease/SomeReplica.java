package igf.platform.lease;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.embedded.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A process with only leases that can be frozen: its statements about leases then wait. */
final class SomeReplica implements AutoCloseable {

    private final String name;
    private final HikariDataSource source = new HikariDataSource();
    private final List<SomeTask> tasks;
    private final Leases leases;
    private volatile CountDownLatch thaw = new CountDownLatch(0);

    SomeReplica(Database database, String name, Set<String> knows, SomeTask... tasks) {
        this.name = name;
        this.tasks = List.of(tasks);
        source.setJdbcUrl(database.url() + "?ApplicationName=" + name);
        source.setUsername(database.user());
        source.setPassword(database.password());
        source.setMaximumPoolSize(8);
        source.setConnectionTimeout(2000);
        var renewals = new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    thaw.await();
                } catch (InterruptedException e) {
                    throw new SQLException(e);
                }
                return super.getConnection();
            }
        };
        leases = new Leases(
                new LeaseTable(
                        JdbcClient.create(renewals),
                        JdbcClient.create(source),
                        new TransactionTemplate(new JdbcTransactionManager(source)),
                        1),
                name,
                "1",
                knows::contains,
                this.tasks,
                Duration.ofSeconds(1),
                () -> {});
        leases.start();
    }

    static SomeReplica of(Database database, String name, String... tasks) {
        return new SomeReplica(
                database, name, Set.of(), Stream.of(tasks).map(SomeTask::new).toArray(SomeTask[]::new));
    }

    String name() {
        return name;
    }

    /** Returns the connections on which it fences. */
    JdbcClient jdbc() {
        return JdbcClient.create(source);
    }

    Leases leases() {
        return leases;
    }

    SomeTask task(String lease) {
        return tasks.stream().filter(d -> d.lease().equals(lease)).findFirst().orElseThrow();
    }

    boolean holds(String lease) {
        return leases.holds(lease);
    }

    int load() {
        return leases.held().size();
    }

    void freeze() {
        thaw = new CountDownLatch(1);
    }

    void thaw() {
        thaw.countDown();
    }

    @Override
    public void close() {
        thaw();
        if (leases.isRunning()) {
            leases.stop();
        }
        source.close();
    }
}
