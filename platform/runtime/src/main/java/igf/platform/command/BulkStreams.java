package igf.platform.command;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.Recorded;
import igf.platform.log.AppendContext;
import igf.platform.log.EventLog;
import igf.platform.log.MetaCodec;
import igf.platform.view.PointInTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Reads all streams of one kind, and appends decisions for many streams in large batches. A command for each aggregate
 * would load and commit each on its own. The decisions themselves stay pure functions of the aggregate.
 */
public final class BulkStreams {

    private static final int BATCH = 2000;

    private final EventLog log;
    private final Clock clock;
    private final CommandResultStore outcomes;

    public BulkStreams(EventLog log, Clock clock, CommandResultStore outcomes) {
        this.log = log;
        this.clock = clock;
        this.outcomes = outcomes;
    }

    /** Receives the events of the streams. */
    public interface Reader {
        /** @param known whether the event was recorded by the requested point in time */
        void read(Recorded<?> fact, boolean known);
    }

    /** @param kind simple name of the aggregate's class */
    public void read(String kind, PointInTime moment, Reader reader) {
        var known = moment.known(log);
        log.forEachOf(kind, entry -> reader.read(entry.fact(), known.test(entry)));
    }

    /** Returns what was known of one stream at a point in time. */
    public List<Recorded<?>> read(String stream, PointInTime moment) {
        var known = moment.known(log);
        var facts = new ArrayList<Recorded<?>>();
        log.forEachIn(List.of(stream), entry -> {
            if (known.test(entry)) {
                facts.add(entry.fact());
            }
        });
        return facts;
    }

    /** Returns the current end of the log. */
    public long position() {
        return log.head().positionNumber();
    }

    /** The number before a stream's first event. */
    public static final long NEW = -1;

    /**
     * An event for a stream that ended with a certain number when it was decided.
     *
     * @param after {@link #NEW} for a stream without events
     * @param correlation the request or event that it comes from
     */
    public record Decided(String stream, long after, Object event, String correlation) {}

    /** Reports the progress of an append, and can cancel it. */
    public interface Progress {
        void appended(int count);

        boolean isCancelled();
    }

    /** Reports nothing and never cancels. */
    private static final Progress SILENT = new Progress() {
        @Override
        public void appended(int count) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** Appends for a reaction or another system actor. */
    public List<Decided> appendAs(String system, String kind, List<Decided> decided) {
        return append(kind, decided, Actor.system(system), SILENT);
    }

    /**
     * Appends in batches, each all or none. Skips streams that have changed since the decision.
     *
     * @return what was appended
     */
    public List<Decided> append(String kind, List<Decided> decided, Actor actor, Progress progress) {
        var done = new ArrayList<Decided>();
        for (int from = 0; from < decided.size() && !progress.isCancelled(); from += BATCH) {
            var batch = decided.subList(from, Math.min(decided.size(), from + BATCH));
            var now = clock.instant();
            done.addAll(Commands.apart(() -> append(kind, batch, actor, now, fitting -> {})));
            progress.appended(done.size());
        }
        return done;
    }

    /**
     * Appends all events or none, with the response of the request. Skips streams that have changed since the decision.
     *
     * @param step of the request; null if the request is not repeatable
     */
    public CommandResult<List<Decided>> append(String kind, List<Decided> decided, Actor actor, @Nullable Step step) {
        var now = clock.instant();
        return Commands.apart(() -> {
            var captured = AppendContext.capture(
                    null,
                    () -> append(kind, decided, actor, now, fitting -> {
                        if (step != null) {
                            outcomes.keepWithAppend(step, fitting.size());
                        }
                    }));
            return new CommandResult<>(captured.result(), captured.appended());
        });
    }

    /** @param before called with the events before they are appended */
    private List<Decided> append(
            String kind, List<Decided> batch, Actor actor, Instant now, Consumer<List<Decided>> before) {
        var left = batch;
        while (!left.isEmpty()) {
            try {
                before.accept(left);
                log.appendNext(
                        left.stream().map(each -> next(kind, each, actor, now)).toList());
                return left;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                var fitting = left.stream()
                        .filter(d -> log.nextSequence(d.stream()) == d.after() + 1)
                        .toList();
                if (fitting.size() == left.size()) {
                    // No stream has changed: two of the events have the same number, which a retry would not mend.
                    throw e;
                }
                left = fitting;
            }
        }
        return List.of();
    }

    private static EventLog.Next next(String kind, Decided decided, Actor actor, Instant now) {
        var metadata = MetaCodec.encode(new Context(actor, now, decided.correlation()), decided.correlation());
        return new EventLog.Next(kind, decided.stream(), decided.after() + 1, decided.event(), metadata);
    }
}
