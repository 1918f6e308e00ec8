// Long: the only access to views for readers; most methods delegate to the view's updater.
package igf.platform.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import igf.platform.lease.LeaderTask;
import igf.platform.lease.LeaderTasks;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.stored.Revisions;
import igf.platform.view.generation.CurrentGeneration;
import igf.platform.view.generation.Generations;
import igf.platform.view.generation.RebuildRequests;
import igf.platform.view.generation.ViewUpdater;
import igf.platform.view.shape.RecordCodecs;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.bson.Document;
import org.bson.codecs.configuration.CodecRegistries;
import org.jspecify.annotations.Nullable;

/**
 * All read models of a service: access for readers, positions, and one leader task for each view, so that no view waits
 * for another.
 */
public final class Views implements LeaderTasks {

    private static final int COUNTED = 100_000;
    /** Limit for readers that wait; a small part of the threads that serve requests. */
    private static final int MOST_WAITING = 48;

    private final EventLog log;
    private final RebuildRequests requests;
    private final Map<String, ViewUpdater> kept = new LinkedHashMap<>();

    public Views(
            List<View> all,
            Revisions revisions,
            EventLog log,
            MongoDatabase database,
            String epoch,
            RebuildRequests requests) {
        this.log = log;
        this.requests = requests;
        var waiting = new Semaphore(MOST_WAITING);
        var read = database.withCodecRegistry(CodecRegistries.fromRegistries(
                CodecRegistries.fromProviders(new RecordCodecs()), database.getCodecRegistry()));
        for (var view : all) {
            var generations = new Generations(view, version(view, revisions), read, epoch);
            if (kept.put(view.name(), new ViewUpdater(generations, log, requests, waiting)) != null) {
                throw new IllegalStateException("two views have the name " + view.name());
            }
        }
    }

    /**
     * Returns the version of this release's form of a view: the hash of its documents for known events, or else its own
     * number.
     */
    private static String version(View view, Revisions revisions) {
        return revisions.ofView(view.name()).orElseGet(() -> Integer.toString(view.version()));
    }

    @Override
    public Collection<? extends LeaderTask> tasks() {
        return kept.values();
    }

    private ViewUpdater of(String view) {
        var found = kept.get(view);
        if (found == null) {
            throw new NoSuchElementException("no view is called " + view);
        }
        return found;
    }

    /**
     * Returns the documents of the current generation. Get them for every query, since a rebuild replaces them.
     *
     * @throws ReadModelTimeoutException if the view has not applied the request's own write, or was never built
     */
    public MongoCollection<Document> collection(View view, String name) {
        return of(view.name()).read().get().collection(name);
    }

    /** Returns a reader of records. */
    public <T extends Record> ViewReader<T> rows(View view, ViewCollection<T> kept) {
        return new ViewReader<>(collection(view, kept.collection()), kept);
    }

    /** The position that a view has applied, and the time of that event (null before the first). */
    public record AsOf(long position, @Nullable Instant recordedAt) {}

    public AsOf asOf(View view) {
        var position = of(view.name()).read().current().position();
        return new AsOf(position.token().positionNumber(), position.recordedAt());
    }

    /**
     * Makes reads of this thread wait until the view has applied the event at a position, until {@link
     * #endReadingAfter}.
     */
    public void readAfter(LogToken position, long timeoutMillis) {
        ReadAfter.begin(new ReadAfter(position, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis)));
    }

    public void endReadingAfter() {
        ReadAfter.end();
    }

    /** A row of the admin list. */
    public record Status(
            String name, long position, long head, long lag, boolean rebuilding, int deadLetters, String hash) {}

    public List<Status> status() {
        kept.values().forEach(view -> view.read().lookUp());
        return lags().entrySet().stream()
                .map(each -> {
                    var view = of(each.getKey());
                    var generation = view.read().known();
                    var position = view.position().positionNumber();
                    return new Status(
                            each.getKey(),
                            position,
                            position + each.getValue(),
                            each.getValue(),
                            view.isRebuilding() || requests.isRunning(each.getKey()),
                            generation == null ? 0 : generation.parked().size(),
                            generation == null
                                    ? ""
                                    : generation.position().hash().toString());
                })
                .sorted(Comparator.comparing(Status::name))
                .toList();
    }

    /**
     * Returns the number of events that each view has not applied, as known to this replica; counted once for all
     * views.
     */
    public Map<String, Long> lags() {
        var slowest = slowest();
        var positions = new LinkedHashMap<String, LogToken>();
        kept.forEach((name, view) -> positions.put(name, view.position()));
        // Positions are event numbers, so the events between two positions need not be counted.
        var behind = log.countAfter(slowest, COUNTED);
        var lags = new LinkedHashMap<String, Long>();
        positions.forEach((name, position) ->
                lags.put(name, Math.max(0, behind - (position.positionNumber() - slowest.positionNumber()))));
        return lags;
    }

    /** Returns for each view the age of the oldest event that it has not applied, in seconds. */
    public Map<String, Double> secondsWaiting() {
        var waiting = new LinkedHashMap<String, Double>();
        kept.forEach((name, view) -> waiting.put(name, log.secondsWaitingAfter(view.position())));
        return waiting;
    }

    /** Returns for each view how often this replica found that the store had lost acknowledged writes. */
    public Map<String, Long> losses() {
        var losses = new LinkedHashMap<String, Long>();
        kept.forEach((name, view) -> losses.put(name, view.losses()));
        return losses;
    }

    private LogToken slowest() {
        return kept.values().stream()
                .map(ViewUpdater::position)
                .min(Comparator.naturalOrder())
                .orElse(LogToken.START);
    }

    /** Reads the positions of other replicas. */
    public void lookUp() {
        kept.values().forEach(view -> view.read().lookUp());
    }

    /** Returns whether this replica should serve reads: {@link CurrentGeneration#isReady}. */
    public boolean isReady() {
        return kept.values().stream().allMatch(view -> view.read().isReady());
    }

    /** Returns the events that views could not project: view, subject, position, cause. */
    public List<Document> parked() {
        lookUp();
        return kept.values().stream()
                .map(view -> view.read().known())
                .filter(java.util.Objects::nonNull)
                .flatMap(generation -> generation.parked().stream())
                .toList();
    }

    /** Discards a parked event named {@code <view>-<position>}: the view lacks it until it is rebuilt. */
    public void forget(String name) {
        var dash = name.lastIndexOf('-');
        of(name.substring(0, dash)).forgetParked(Long.parseLong(name.substring(dash + 1)));
    }

    public boolean has(String name) {
        return kept.containsKey(name);
    }

    /**
     * Waits until the given views, or all views if none is given, have applied the event at a position. Returns false
     * on timeout.
     */
    public boolean await(LogToken position, long timeoutMillis, View... some) {
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        var waited = some.length == 0
                ? List.copyOf(kept.values())
                : List.of(some).stream().map(view -> of(view.name())).toList();
        return waited.stream().allMatch(view -> view.read().await(position, until));
    }

    /** Waits for everything that is committed now; for decisions that read a view. */
    public boolean awaitHead(long timeoutMillis, View... some) {
        return await(log.last(), timeoutMillis, some);
    }

    /**
     * Waits like {@link #awaitHead}, for callers that are retried: requests, reactions, deadlines.
     *
     * @throws ReadModelTimeoutException if the views do not catch up in time
     */
    public void requireHead(long timeoutMillis, View... some) {
        if (!awaitHead(timeoutMillis, some)) {
            throw new ReadModelTimeoutException();
        }
    }

    /**
     * A long transaction can hide the request's own write in the log; until it ends, the view does not have the write.
     */
    private void seeWritten(View view) {
        var after = ReadAfter.current();
        if (after != null && !of(view.name()).read().await(after.position(), after.until())) {
            throw new ReadModelTimeoutException();
        }
    }

    /** Returns a view's documents as of an instant. */
    public MemoryDocuments at(View view, Instant instant) {
        return at(view, new PointInTime.Time(instant));
    }

    /** Returns a view's documents as of a position or an instant. Reads the whole log. */
    public MemoryDocuments at(View view, PointInTime moment) {
        seeWritten(view);
        var documents = new MemoryDocuments();
        log.forEach(entry -> {
            if (moment.includes(entry.fact().position(), entry.fact().meta().recordedAt())) {
                view.project(entry.fact(), documents);
            }
        });
        return documents;
    }

    /**
     * Returns a view's documents from some streams only. For views whose documents each depend on one stream and not on
     * event numbers; it reads only these streams.
     */
    public MemoryDocuments at(View view, PointInTime moment, Collection<String> streams) {
        var documents = new MemoryDocuments();
        var known = moment.known(log);
        log.forEachIn(streams, entry -> {
            if (known.test(entry)) {
                view.project(entry.fact(), documents);
            }
        });
        return documents;
    }

    /**
     * Requests a rebuild beside the current generation. Readers switch when the new one has caught up. The replica with
     * the view's lease does the work.
     */
    public UUID askRebuild(String name, String askedBy) {
        var view = of(name);
        var id = requests.ask(name, view.version(), askedBy);
        view.attend();
        return id;
    }

    /** Returns the state of a rebuild; empty if there is none with that id. */
    public Optional<RebuildRequests.Request> rebuild(UUID id) {
        return requests.find(id);
    }

    /** @return false if it has ended */
    public boolean cancelRebuild(UUID id) {
        return requests.cancel(id);
    }

    /**
     * Rebuilds a view at once, on the replica with its lease.
     *
     * @param progress receives the number of applied events
     * @return hash of the new generation, and the position at which both were compared
     * @throws IllegalStateException if another replica has the lease
     */
    public Rebuilt rebuild(String name, LongConsumer progress) {
        return of(name).rebuild(progress);
    }

    /**
     * The result of a rebuild.
     *
     * @param hash of the new generation
     * @param before hash of the replaced generation at the same position
     */
    public record Rebuilt(long position, String hash, String before) {}
}
