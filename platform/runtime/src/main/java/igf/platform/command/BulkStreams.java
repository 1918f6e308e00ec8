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
 * Reads all streams of one kind, and appends decisions for many streams in large batches. Single commands would load
 * and commit each aggregate separately. The caller decides with pure functions of the aggregates.
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
        /** @param isKnown whether the event was known at the requested point in time */
        void read(RecordedEvent<?> recorded, boolean isKnown);
    }

    /**
     * Passes all events of all streams of one kind to a reader.
     *
     * @param kind simple name of the aggregate's class
     */
    public void read(String kind, PointInTime moment, Reader reader) {
        var isKnown = moment.filter(log);
        log.forEachOfType(kind, entry -> reader.read(entry.recorded(), isKnown.test(entry)));
    }

    /** Returns the events of one stream that were known at a point in time. */
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
     * An event that was decided on the state of a stream.
     *
     * @param lastSequence number of the stream's last event at the decision; {@link #NO_EVENTS} for a stream without
     *         events
     * @param correlationId the request or event that caused it
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

    /** Appends events for a reaction or another system actor. */
    public List<DecidedEvent> appendAs(String system, String kind, List<DecidedEvent> decided) {
        return append(kind, decided, Actor.system(system), NO_PROGRESS);
    }

    /**
     * Appends events in batches; each batch is appended completely or not at all. Skips streams that have changed since
     * the decision.
     *
     * @return what was appended
     */
    public List<DecidedEvent> append(String kind, List<DecidedEvent> decided, Actor actor, Progress progress) {
        var done = new ArrayList<DecidedEvent>();
        for (int from = 0; from < decided.size() && !progress.isCancelled(); from += BATCH) {
            var batch = decided.subList(from, Math.min(decided.size(), from + BATCH));
            var now = clock.instant();
            done.addAll(Commands.runSeparately(() -> append(kind, batch, actor, now, unchanged -> {})));
            progress.appended(done.size());
        }
        return done;
    }

    /**
     * Appends all events together with the response of the request. Skips streams that have changed since the decision.
     *
     * @param step the request's step; null if the request is not repeatable
     */
    public CommandResult<List<DecidedEvent>> append(
            String kind, List<DecidedEvent> decided, Actor actor, @Nullable Step step) {
        var now = clock.instant();
        return Commands.runSeparately(() -> {
            var captured = AppendContext.capture(
                    null,
                    () -> append(kind, decided, actor, now, unchanged -> {
                        if (step != null) {
                            outcomes.storeWithAppend(step, unchanged.size());
                        }
                    }));
            return new CommandResult<>(captured.result(), captured.appended());
        });
    }

    /** @param beforeAppend called with the events before each attempt to append them */
    private List<DecidedEvent> append(
            String kind,
            List<DecidedEvent> batch,
            Actor actor,
            Instant now,
            Consumer<List<DecidedEvent>> beforeAppend) {
        var remaining = batch;
        while (!remaining.isEmpty()) {
            try {
                beforeAppend.accept(remaining);
                log.appendDecided(remaining.stream()
                        .map(decided -> next(kind, decided, actor, now))
                        .toList());
                return remaining;
            } catch (ConcurrencyException | AggregateStreamCreationException e) {
                var unchanged = remaining.stream()
                        .filter(decided -> log.nextSequence(decided.stream()) == decided.lastSequence() + 1)
                        .toList();
                if (unchanged.size() == remaining.size()) {
                    // No stream has changed, so two of the events have the same number. A retry would fail, too.
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
