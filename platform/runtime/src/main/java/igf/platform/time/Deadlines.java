package igf.platform.time;

import igf.platform.lease.LeaderTask;
import igf.platform.lease.Term;
import igf.platform.log.Cause;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores deadlines, which reactions set and cancel, and fires each at least once by the instance's clock. If a handler
 * fails, the deadline is retried.
 */
public final class Deadlines implements LeaderTask {

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    private static final int NANOS_PER_MICRO = 1000;
    private static final int PAGE = 500;
    /** Sorts before every possible deadline. */
    private static final Due BEFORE_ALL = new Due("", "", "", Instant.parse("0001-01-01T00:00:00Z"));

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, DeadlineHandler> handlers;
    private @Nullable ScheduledExecutorService scheduler;

    public Deadlines(JdbcClient jdbc, Clock clock, List<DeadlineHandler> handlers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.handlers = handlers.stream().collect(Collectors.toMap(DeadlineHandler::deadline, Function.identity()));
    }

    /** Stores a deadline, replacing one with the same name and subject. */
    public void set(String name, String subject, Instant due) {
        if (!handlers.containsKey(name)) {
            throw new IllegalArgumentException("no handler for the deadline " + name);
        }
        jdbc.sql("""
                        INSERT INTO deadline (name, subject, due, finer) VALUES (?, ?, ?, ?)
                        ON CONFLICT (name, subject) DO UPDATE SET due = excluded.due, finer = excluded.finer, id = excluded.id
                        WHERE (deadline.due, deadline.finer) <> (excluded.due, excluded.finer)""").params(name, subject, toMicros(due), nanosOfMicro(due)).update();
    }

    public void cancel(String name, String subject) {
        jdbc.sql("DELETE FROM deadline WHERE name = ? AND subject = ?")
                .params(name, subject)
                .update();
    }

    /** Truncates to the precision of the database. {@link #nanosOfMicro} returns the rest, which has its own column. */
    private static Timestamp toMicros(Instant due) {
        return Timestamp.from(due.truncatedTo(ChronoUnit.MICROS));
    }

    private static int nanosOfMicro(Instant due) {
        return due.getNano() % NANOS_PER_MICRO;
    }

    /** @param id a new id each time that the deadline is set */
    private record Due(String id, String name, String subject, Instant due) {}

    /**
     * Fires due deadlines. The scheduler calls it, and so does setting the clock. It reads pages in the order of time,
     * and continues after a deadline that fails.
     */
    public synchronized void fireDue() {
        var now = toMicros(clock.instant());
        var unhandled = new TreeMap<String, Integer>();
        for (var page = findDue(now, BEFORE_ALL); !page.isEmpty(); page = findDue(now, page.getLast())) {
            for (var deadline : page) {
                var handler = handlers.get(deadline.name());
                if (handler == null) {
                    unhandled.merge(deadline.name(), 1, Integer::sum);
                } else {
                    fire(handler, deadline);
                }
            }
        }
        unhandled.forEach((name, count) ->
                LOG.error("There is no handler for the deadline {}, which is due {} times", name, count));
    }

    private List<Due> findDue(Timestamp now, Due after) {
        return jdbc.sql("""
                        SELECT id, name, subject, due, finer FROM deadline
                        WHERE due <= ? AND (due, name, subject) > (?, ?, ?) ORDER BY due, name, subject LIMIT ?""")
                .params(now, toMicros(after.due()), after.name(), after.subject(), PAGE)
                .query((row, n) -> new Due(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getTimestamp(4).toInstant().plusNanos(row.getInt(5))))
                .list();
    }

    private void fire(DeadlineHandler handler, Due deadline) {
        try {
            Cause.within(deadline.id(), () -> handler.fire(deadline.subject(), deadline.due()));
            // Delete only this deadline: the handler may have set a later one with the same name and subject.
            jdbc.sql("DELETE FROM deadline WHERE name = ? AND subject = ? AND due = ? AND finer = ?")
                    .params(deadline.name(), deadline.subject(), toMicros(deadline.due()), nanosOfMicro(deadline.due()))
                    .update();
        } catch (RuntimeException e) {
            LOG.warn("The deadline {} of {} failed and is retried", deadline.name(), deadline.subject(), e);
        }
    }

    private void tick() {
        try {
            fireDue();
        } catch (RuntimeException e) {
            LOG.warn("Deadlines could not be read; retrying: {}", e.toString());
        }
    }

    @Override
    public String lease() {
        return "deadlines";
    }

    @Override
    public void begin(Term term) {
        var newScheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("deadlines").daemon().factory());
        newScheduler.scheduleWithFixedDelay(term.releaseOnError(this::tick), 500, 500, TimeUnit.MILLISECONDS);
        scheduler = newScheduler;
    }

    @Override
    public void end() {
        if (scheduler != null) {
            scheduler.shutdown();
            scheduler = null;
        }
    }
}
