package igf.platform;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.start.OldestSupportedData;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.flywaydb.core.Flyway;
import org.springframework.context.SmartLifecycle;

/**
 * The people database. It is not a data source bean, so that nothing mistakes it for the service's own database. It is
 * migrated in parallel with the start of the application; background tasks and requests begin only after the migration.
 */
final class PeopleDatabase implements SmartLifecycle, AutoCloseable {

    /** The time that a connection pool waits for its first connection. */
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final HikariDataSource dataSource;
    private final FutureTask<Integer> migration;
    private final Thread migrationThread;
    private volatile boolean running;

    PeopleDatabase(HikariDataSource source) {
        this.dataSource = source;
        this.migration = new FutureTask<>(this::migrate);
        this.migrationThread =
                Thread.ofPlatform().name("people-migration").daemon().start(migration);
    }

    private int migrate() {
        OldestSupportedData.requirePeople(dataSource);
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/people")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    HikariDataSource dataSource() {
        return dataSource;
    }

    /** @throws IllegalStateException if the migration failed */
    @Override
    public void start() {
        try {
            migration.get();
            running = true;
        } catch (Exception e) {
            throw new IllegalStateException("The people database could not be prepared", e);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before all background tasks. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    /** Waits for a running migration before it closes the connection pool. */
    @Override
    public void close() {
        try {
            migrationThread.join(TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        dataSource.close();
    }
}
