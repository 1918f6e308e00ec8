package igf.platform.command;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.Recorded;
import igf.platform.log.EventLog;
import igf.platform.log.MetaCodec;
import igf.platform.view.Moment;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Corrections of very many aggregates at once: reads all streams of one kind, and appends what was decided from them in large
 * batches, where a command each would load and commit each on its own. The deciding stays a pure function of the root.
 */
public final class Streams {

    private static final int BATCH = 2000;

    private final EventLog log;
    private final Clock clock;

    public Streams(EventLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /** What is done with one fact. */
    public interface Reader {
        /** @param known whether it was recorded by the moment that is asked for */
        void read(Recorded<?> fact, boolean known);
    }

    /** @param kind simple name of the aggregate's class */
    public void read(String kind, Moment moment, Reader reader) {
        var known = moment.known(log);
        log.forEachOf(kind, entry -> reader.read(entry.fact(), known.test(entry)));
    }

    /** What was known of one stream at a moment. */
    public List<Recorded<?>> read(String stream, Moment moment) {
        var known = moment.known(log);
        var facts = new ArrayList<Recorded<?>>();
        log.forEachIn(List.of(stream), entry -> {
            if (known.test(entry)) {
                facts.add(entry.fact());
            }
        });
        return facts;
    }

    /** Where the log ends now. */
    public long position() {
        return log.head().positionNumber();
    }

    /** An event for a stream that ended with a certain number when it was decided. */
    public record Decided(String stream, long after, Object event) {}

    /** How an append gets on. */
    public interface Progress {
        void appended(int count);

        boolean isCancelled();
    }

    /**
     * Appends in batches, each all or none. What has moved on since it was decided is left alone.
     *
     * @return what was appended
     */
    public List<Decided> append(
            String kind, List<Decided> decided, Actor actor, String correlation, Progress progress) {
        var metadata = MetaCodec.encode(new Context(actor, clock.instant(), correlation), correlation);
        var done = new ArrayList<Decided>();
        for (int from = 0; from < decided.size() && !progress.isCancelled(); from += BATCH) {
            var batch = decided.subList(from, Math.min(decided.size(), from + BATCH));
            done.addAll(append(kind, batch, metadata));
            progress.appended(done.size());
        }
        return done;
    }

    private List<Decided> append(String kind, List<Decided> batch, Map<String, String> metadata) {
        var left = batch;
        while (!left.isEmpty()) {
            try {
                log.append(
                        left.stream()
                                .map(d -> new EventLog.Next(kind, d.stream(), d.after() + 1, d.event()))
                                .toList(),
                        metadata);
                return left;
            } catch (ConcurrencyException e) {
                left = left.stream()
                        .filter(d -> log.nextSequence(d.stream()) == d.after() + 1)
                        .toList();
            }
        }
        return List.of();
    }
}
