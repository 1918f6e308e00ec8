// Long: the only access to views for readers; most methods delegate to the view's updater.
package igf.platform.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import igf.platform.lease.LeaderTask;
import igf.platform.lease.LeaderTaskProvider;
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
 * All read models of a service. Gives readers access, reports positions, and provides one leader task for each view, so
 * that views do not wait for each other.
 */
public final class Views implements LeaderTaskProvider {

    private static final int MAX_COUNTED = 100_000;
    /** The maximum number of waiting readers, a small part of the threads that serve requests. */
    private static final int MAX_WAITING = 48;

    private final EventLog log;
    private final RebuildRequests requests;
    private final Map<String, ViewUpdater> updaters = new LinkedHashMap<>();

    public Views(
            List<View> views,
            Revisions revisions,
            EventLog log,
            MongoDatabase database,
            String epoch,
            RebuildRequests requests) {
        this.log = log;
        this.requests = requests;
        var waiting = new Semaphore(MAX_WAITING);
        var databaseWithCodecs = database.withCodecRegistry(CodecRegistries.fromRegistries(
                CodecRegistries.fromProviders(new RecordCodecs()), database.getCodecRegistry()));
        for (var view : views) {
            var generations = new Generations(view, version(view, revisions), databaseWithCodecs, epoch);
            if (updaters.put(view.name(), new ViewUpdater(generations, log, requests, waiting)) != null) {
                throw new IllegalStateException("two views have the name " + view.name());
            }
        }
    }

    /** Returns the recorded hash of the view, or its version number if there is none. */
    private static String version(View view, Revisions revisions) {
        return revisions.viewHash(view.name()).orElseGet(() -> Integer.toString(view.version()));
    }

    @Override
    public Collection<? extends LeaderTask> tasks() {
        return updaters.values();
    }

    private ViewUpdater updater(String view) {
        var found = updaters.get(view);
        if (found == null) {
            throw new NoSuchElementException("no view is called " + view);
        }
        return found;
    }

    /**
     * Returns the documents of the current generation. Get them for every query, because a rebuild replaces them.
     *
     * @throws ReadModelTimeoutException if the view has not applied the request's own write, or was never built
     */
    public MongoCollection<Document> collection(View view, String name) {
        return updater(view.name()).currentGeneration().get().collection(name);
    }

    /** Returns a typed reader of a collection. */
    public <T extends Record> ViewReader<T> reader(View view, ViewCollection<T> collection) {
        return new ViewReader<>(collection(view, collection.collection()), collection);
    }

    /** The position that a view has applied, and the latest recorded time of its events; null before the first. */
    public record AsOf(long position, @Nullable Instant recordedAt) {}

    public AsOf asOf(View view) {
        var position = updater(view.name()).currentGeneration().refreshAndGet().position();
        return new AsOf(position.token().positionNumber(), position.recordedAt());
    }

    /**
     * Makes reads of this thread wait until the view has applied the event at a position, until {@link
     * #clearRequiredPosition}.
     */
    public void requirePosition(LogToken position, long timeoutMillis) {
        RequiredPosition.set(
                new RequiredPosition(position, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis)));
    }

    /** The same for the number of an event; for the end of the log if it is shorter, as after a restore. */
    public void requirePosition(long number, long timeoutMillis) {
        requirePosition(log.tokenAt(number), timeoutMillis);
    }

    public void clearRequiredPosition() {
        RequiredPosition.clear();
    }

    /** The state of a view. */
    public record Status(
            String name, long position, long head, long lag, boolean rebuilding, int deadLetters, String hash) {}

    public List<Status> status() {
        updaters.values().forEach(view -> view.currentGeneration().refresh());
        return lags().entrySet().stream()
                .map(lag -> {
                    var view = updater(lag.getKey());
                    var generation = view.currentGeneration().cached();
                    var position = view.position().positionNumber();
                    return new Status(
                            lag.getKey(),
                            position,
                            position + lag.getValue(),
                            lag.getValue(),
                            view.isRebuilding() || requests.isRunning(lag.getKey()),
                            generation == null ? 0 : generation.deadLetters().size(),
                            generation == null
                                    ? ""
                                    : generation.position().hash().toString());
                })
                .sorted(Comparator.comparing(Status::name))
                .toList();
    }

    /**
     * Returns the number of events that each view has not applied, as far as this replica knows. It counts them with
     * one query for all views.
     */
    public Map<String, Long> lags() {
        var slowest = slowestPosition();
        var positions = new LinkedHashMap<String, LogToken>();
        updaters.forEach((name, view) -> positions.put(name, view.position()));
        // Positions are event numbers, so the events between two positions need not be counted.
        var behind = log.countAfter(slowest, MAX_COUNTED);
        var lags = new LinkedHashMap<String, Long>();
        positions.forEach((name, position) ->
                lags.put(name, Math.max(0, behind - (position.positionNumber() - slowest.positionNumber()))));
        return lags;
    }

    /** Returns for each view the age of the oldest event that it has not applied, in seconds. */
    public Map<String, Double> lagSeconds() {
        var lagSeconds = new LinkedHashMap<String, Double>();
        updaters.forEach((name, view) -> lagSeconds.put(name, log.ageOfNextAfter(view.position())));
        return lagSeconds;
    }

    /** Returns for each view how often this replica found that the store had lost acknowledged writes. */
    public Map<String, Long> losses() {
        var losses = new LinkedHashMap<String, Long>();
        updaters.forEach((name, view) -> losses.put(name, view.losses()));
        return losses;
    }

    private LogToken slowestPosition() {
        return updaters.values().stream()
                .map(ViewUpdater::position)
                .min(Comparator.naturalOrder())
                .orElse(LogToken.START);
    }

    /** Refreshes the generation and position of each view that another replica updates. */
    public void refresh() {
        updaters.values().forEach(view -> view.currentGeneration().refresh());
    }

    /** Returns whether this replica should serve reads: {@link CurrentGeneration#isReady}. */
    public boolean isReady() {
        return updaters.values().stream()
                .allMatch(view -> view.currentGeneration().isReady());
    }

    /**
     * Returns the events that views could not apply, with {@code view}, {@code subject}, {@code position} and {@code
     * cause}.
     */
    public List<Document> deadLetters() {
        refresh();
        return updaters.values().stream()
                .map(view -> view.currentGeneration().cached())
                .filter(java.util.Objects::nonNull)
                .flatMap(generation -> generation.deadLetters().stream())
                .toList();
    }

    /** Discards the dead letter {@code <view>-<position>}. The view does not include the event. */
    public void discardDeadLetter(String name) {
        var dash = name.lastIndexOf('-');
        updater(name.substring(0, dash)).discardDeadLetter(Long.parseLong(name.substring(dash + 1)));
    }

    public boolean has(String name) {
        return updaters.containsKey(name);
    }

    /**
     * Waits until the given views, or all views if none is given, have applied the event at a position. Returns false
     * on timeout.
     */
    public boolean await(LogToken position, long timeoutMillis, View... views) {
        var deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        var waited = views.length == 0
                ? List.copyOf(updaters.values())
                : List.of(views).stream().map(view -> updater(view.name())).toList();
        return waited.stream().allMatch(view -> view.currentGeneration().await(position, deadlineNanos));
    }

    /** Waits until the views have applied every event that is committed now. Returns false on timeout. */
    public boolean awaitHead(long timeoutMillis, View... views) {
        return await(log.lastCommitted(), timeoutMillis, views);
    }

    /**
     * Waits like {@link #awaitHead}, and throws on timeout, so that the request, reaction or deadline is retried.
     *
     * @throws ReadModelTimeoutException if the views do not catch up in time
     */
    public void requireHead(long timeoutMillis, View... views) {
        if (!awaitHead(timeoutMillis, views)) {
            throw new ReadModelTimeoutException();
        }
    }

    /** Waits for the request's own write, which a long transaction can hide. */
    private void awaitRequiredPosition(View view) {
        var required = RequiredPosition.current();
        if (required != null
                && !updater(view.name()).currentGeneration().await(required.position(), required.until())) {
            throw new ReadModelTimeoutException();
        }
    }

    /** Returns a view's documents as of an instant. */
    public MemoryDocuments documentsAt(View view, Instant instant) {
        return documentsAt(view, new PointInTime.Time(instant));
    }

    /** Returns a view's documents as of a position or an instant. Reads the whole log. */
    public MemoryDocuments documentsAt(View view, PointInTime moment) {
        awaitRequiredPosition(view);
        var documents = new MemoryDocuments();
        log.forEach(entry -> {
            if (moment.includes(
                    entry.recorded().position(), entry.recorded().meta().recordedAt())) {
                view.project(entry.recorded(), documents);
            }
        });
        return documents;
    }

    /**
     * Returns a view's documents from some streams only, without reading the rest of the log. Each document of the view
     * must depend on one stream only, and not on positions.
     */
    public MemoryDocuments documentsAt(View view, PointInTime moment, Collection<String> streams) {
        var documents = new MemoryDocuments();
        var isIncluded = moment.filter(log);
        log.forEachOfStreams(streams, entry -> {
            if (isIncluded.test(entry)) {
                view.project(entry.recorded(), documents);
            }
        });
        return documents;
    }

    /**
     * Requests a rebuild, and returns its id. The replica with the view's lease does the work. Readers use the current
     * generation until the new one has caught up.
     */
    public UUID requestRebuild(String name, String requestedBy) {
        var view = updater(name);
        var id = requests.create(name, view.version(), requestedBy);
        view.startRequestedRebuild();
        return id;
    }

    /** Returns the state of a rebuild; empty if there is none with that id. */
    public Optional<RebuildRequests.Request> findRebuild(UUID id) {
        return requests.find(id);
    }

    /** @return false if the rebuild has ended */
    public boolean cancelRebuild(UUID id) {
        return requests.cancel(id);
    }

    /**
     * Rebuilds a view immediately, if this replica has its lease.
     *
     * @param progress receives the number of applied events
     * @return the hashes of both generations, and the position at which they were compared
     * @throws IllegalStateException if another replica has the lease
     */
    public RebuildResult rebuild(String name, LongConsumer progress) {
        return updater(name).rebuild(progress);
    }

    /**
     * The result of a rebuild.
     *
     * @param hash of the new generation
     * @param previousHash hash of the replaced generation at the same position
     */
    public record RebuildResult(long position, String hash, String previousHash) {}
}
