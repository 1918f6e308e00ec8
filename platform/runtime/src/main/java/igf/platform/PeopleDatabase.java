package igf.platform;

import com.zaxxer.hikari.HikariDataSource;
import java.util.concurrent.FutureTask;
import org.flywaydb.core.Flyway;
import org.springframework.context.SmartLifecycle;

/**
 * The people database; not a data source itself, so that it is not taken for the service's own. It is migrated beside the rest of
 * the start, which asks it nothing: a service begins to work only after that.
 */
final class PeopleDatabase implements SmartLifecycle, AutoCloseable {

    private final HikariDataSource source;
    private final FutureTask<Integer> migration;
    private volatile boolean running;

    PeopleDatabase(HikariDataSource source) {
        this.source = source;
        this.migration = new FutureTask<>(this::migrate);
        Thread.ofPlatform().name("people-migration").start(migration);
    }

    private int migrate() {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/people")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    HikariDataSource source() {
        return source;
    }

    /** @throws IllegalStateException if it could not be migrated */
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

    /** Before whatever works on its own. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void close() {
        source.close();
    }
}
