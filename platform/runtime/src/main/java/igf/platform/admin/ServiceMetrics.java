package igf.platform.admin;

import igf.platform.messaging.outbox.Publisher;
import igf.platform.time.TimeLimitedCalls;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishes metrics for alerts. They are read from the databases on demand, so every replica has them. */
final class ServiceMetrics implements MeterBinder {

    private static final long TIMEOUT_MILLIS = 1000;

    private final Publisher publisher;
    private final DeadLetters deadLetters;
    private final JdbcClient jdbc;

    ServiceMetrics(Publisher publisher, DeadLetters deadLetters, JdbcClient jdbc) {
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("igf.publisher.lag", publisher, Publisher::lag)
                .description("Events of the log that are not published yet")
                .register(registry);
        Gauge.builder("igf.publisher.age", publisher, Publisher::lagSeconds)
                .baseUnit("seconds")
                .description("Age of the oldest unpublished event")
                .register(registry);
        Gauge.builder("igf.inbox.age", this, ServiceMetrics::inboxAge)
                .baseUnit("seconds")
                .description("Age of the oldest event of another service that waits for its predecessor")
                .register(registry);
        Gauge.builder("igf.dead.letters", this, ServiceMetrics::countDeadLetters)
                .description("Events and messages that could not be handled")
                .register(registry);
        Gauge.builder("igf.oldest.transaction", this, ServiceMetrics::oldestTransaction)
                .baseUnit("seconds")
                .description(
                        "Age of the oldest writing transaction; it holds back every reader of every log on the server")
                .register(registry);
        Gauge.builder("igf.inbox.waiting", this, ServiceMetrics::countWaiting)
                .description("Events of other services that wait for their predecessor")
                .register(registry);
        Gauge.builder("igf.log.bytes", this, ServiceMetrics::databaseBytes)
                .description("Size of the service's database")
                .register(registry);
        Gauge.builder("igf.archive.age", this, ServiceMetrics::archiveAge)
                .baseUnit("seconds")
                .description("Time since the last WAL file was archived; infinite if none was")
                .register(registry);
    }

    private double countWaiting() {
        return number("SELECT count(*) FROM inbox_waiting");
    }

    private double inboxAge() {
        return number("""
                SELECT coalesce(greatest(0, extract(epoch FROM clock_timestamp() - min((headers::jsonb ->> 'ce_time')::timestamptz))), 0)
                FROM inbox_waiting""");
    }

    private double databaseBytes() {
        return number("SELECT pg_database_size(current_database())");
    }

    /**
     * Returns the seconds since the last archived WAL file. Events written after it are lost if the machine is lost.
     */
    private double archiveAge() {
        return number("""
                SELECT coalesce(extract(epoch FROM clock_timestamp() - last_archived_time)::float8, 'Infinity')
                FROM pg_stat_archiver""");
    }

    private double number(String query) {
        return jdbc.sql(query).query(Double.class).single();
    }

    /** Returns NaN if a store does not respond quickly, so that the other metrics do not wait for it. */
    private double countDeadLetters() {
        return TimeLimitedCalls.call(
                        TIMEOUT_MILLIS, () -> (double) deadLetters.all().size())
                .orElse(Double.NaN);
    }

    /**
     * Returns the age of the oldest writing transaction: of the whole server if the role may read it
     * (pg_read_all_stats), else of this role only.
     */
    private double oldestTransaction() {
        return jdbc.sql("""
                        SELECT coalesce(extract(epoch FROM max(clock_timestamp() - xact_start)), 0)
                        FROM pg_stat_activity WHERE backend_xid IS NOT NULL""").query(Double.class).single();
    }
}
