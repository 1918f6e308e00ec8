package igf.platform.command;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.RecordedEvent;
import igf.platform.log.AppendContext;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
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
        /** @param isKnown whether the event was recorded by the requested point in time */
        void read(RecordedEvent<?> recorded, boolean isKnown);
    }

    /** @param kind simple name of the aggregate's class */
    public void read(String kind, PointInTime moment, Reader reader) {
        var known = moment.filter(log);
        log.forEachOfType(kind, entry -> reader.read(entry.recorded(), known.test(entry)));
    }

    /** Returns what was known of one stream at a point in time. */
    public List<RecordedEvent<?>> read(String stream, PointInTime moment) {
        var known = moment.filter(log);
        var events = new ArrayList<RecordedEvent<?>>();
        log.forEachOfStreams(List.of(stream), entry -> {
            if (known.test(entry)) {
                events.add(entry.recorded());
            }
        });
        return events;
    }

    /** Returns the position of the last committed event: {@link EventLog#lastCommitted}. */
    public LogToken lastCommitted() {
        return log.lastCommitted();
    }

    /** Returns the current end of the log. */
    public long position() {
        return log.head().positionNumber();
    }

    /** The number before a stream's first event. */
    public static final long NO_EVENTS = -1;

    /**
     * An event for a stream that ended with a certain number when it was decided.
     *
     * @param lastSequence {@link #NO_EVENTS} for a stream without events
     * @param correlationId the request or event that it comes from
     */
    public record DecidedEvent(String stream, long lastSequence, Object event, String correlationId) {}

    /** Reports the progress of an append, and can cancel it. */
    public interface Progress {
        void appended(int count);

        boolean isCancelled();
    }

    /** Reports nothing and never cancels. */
    private static final Progress NO_PROGRESS = new Progress() {
        @Override
        public void appended(int count) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** Appends for a reaction or another system actor. */
    public List<DecidedEvent> appendAs(String system, String kind, List<DecidedEvent> decided) {
        return append(kind, decided, Actor.system(system), NO_PROGRESS);
    }

    /**
     * Appends in batches, each all or none. Skips streams that have changed since the decision.
     *
     * @return what was appended
     */
    public List<DecidedEvent> append(String kind, List<DecidedEvent> decided, Actor actor, Progress progress) {
        var done = new ArrayList<DecidedEvent>();
        for (int from = 0; from < decided.size() && !progress.isCancelled(); from += BATCH) {
            var batch = decided.subList(from, Math.min(decided.size(), from + BATCH));
            var now = clock.instant();
            done.addAll(Commands.runSeparately(() -> append(kind, batch, actor, now, fitting -> {})));
            progress.appended(done.size());
        }
        return done;
    }

    /**
     * Appends all events or none, with the response of the request. Skips streams that have changed since the decision.
     *
     * @param step of the request; null if the request is not repeatable
     */
    public CommandResult<List<DecidedEvent>> append(
            String kind, List<DecidedEvent> decided, Actor actor, @Nullable Step step) {
        var now = clock.instant();
        return Commands.runSeparately(() -> {
            var captured = AppendContext.capture(
                    null,
                    () -> append(kind, decided, actor, now, fitting -> {
                        if (step != null) {
                            outcomes.storeWithAppend(step, fitting.size());
                        }
                    }));
            return new CommandResult<>(captured.result(), captured.appended());
        });
    }

    /** @param before called with the events before they are appended */
    private List<DecidedEvent> append(
            String kind, List<DecidedEvent> batch, Actor actor, Instant now, Consumer<List<DecidedEvent>> before) {
        var remaining = batch;
        while (!remaining.isEmpty()) {
            try {
                before.accept(remaining);
                log.appendDecided(remaining.stream()
                        .map(each -> next(kind, each, actor, now))
                        .toList());
                return remaining;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                var unchanged = remaining.stream()
                        .filter(d -> log.nextSequence(d.stream()) == d.lastSequence() + 1)
                        .toList();
                if (unchanged.size() == remaining.size()) {
                    // No stream has changed: two of the events have the same number, which a retry would not mend.
                    throw e;
                }
                remaining = unchanged;
            }
        }
        return List.of();
    }

    private static EventLog.NewEvent next(String kind, DecidedEvent decided, Actor actor, Instant now) {
        var metadata = MetaCodec.encode(new Context(actor, now, decided.correlationId()), decided.correlationId());
        return new EventLog.NewEvent(kind, decided.stream(), decided.lastSequence() + 1, decided.event(), metadata);
    }
}
