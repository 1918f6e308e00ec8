// Long: the one door for who reads views; most methods hand on to what holds a view.
package igf.platform.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import igf.platform.lease.LeaderTask;
import igf.platform.lease.LeaderTasks;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.stored.Revisions;
import igf.platform.view.build.CurrentGeneration;
import igf.platform.view.build.Generations;
import igf.platform.view.build.RebuildRequests;
import igf.platform.view.build.ViewUpdater;
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

/** All read models of a service: what readers ask, where they stand, and a duty for each, so that none waits for another. */
public final class Views implements LeaderTasks {

    private static final int COUNTED = 100_000;
    /** Of the threads that answer a small part. */
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
            var builds = new Generations(view, version(view, revisions), read, epoch);
            if (kept.put(view.name(), new ViewUpdater(builds, log, requests, waiting)) != null) {
                throw new IllegalStateException("two views are called " + view.name());
            }
        }
    }

    /** Tells one release's form of a view from another's: what it makes of known events, else the number that it gives itself. */
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
     * The documents of the build in use, to be found and counted. Look it up for every query: a rebuild changes it.
     *
     * @throws ReadModelTimeoutException if it has not come as far as the request has written, or was never built yet
     */
    public MongoCollection<Document> collection(View view, String name) {
        return of(view.name()).read().get().collection(name);
    }

    /** The same as records. */
    public <T extends Record> ViewReader<T> rows(View view, ViewCollection<T> kept) {
        return new ViewReader<>(collection(view, kept.collection()), kept);
    }

    /** The position that a view has applied, and when that event was recorded (null before the first). */
    public record AsOf(long position, @Nullable Instant recordedAt) {}

    public AsOf asOf(View view) {
        var place = of(view.name()).read().current().place();
        return new AsOf(place.token().positionNumber(), place.recordedAt());
    }

    /**
     * From now on until {@link #endReadingAfter} each view that this thread asks is waited for until it has applied the event at a
     * place.
     */
    public void readAfter(LogToken place, long timeoutMillis) {
        ReadAfter.begin(new ReadAfter(place, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis)));
    }

    public void endReadingAfter() {
        ReadAfter.end();
    }

    /** A line of the admin list. */
    public record Status(
            String name, long position, long head, long lag, boolean rebuilding, int deadLetters, String hash) {}

    public List<Status> status() {
        kept.values().forEach(view -> view.read().lookUp());
        return lags().entrySet().stream()
                .map(each -> {
                    var view = of(each.getKey());
                    var build = view.read().known();
                    var place = view.place().positionNumber();
                    return new Status(
                            each.getKey(),
                            place,
                            place + each.getValue(),
                            each.getValue(),
                            view.isRebuilding() || requests.isRunning(each.getKey()),
                            build == null ? 0 : build.parked().size(),
                            build == null ? "" : build.place().hash().toString());
                })
                .sorted(Comparator.comparing(Status::name))
                .toList();
    }

    /** How many events each view has not applied, by what is known here now; counted once for all. */
    public Map<String, Long> lags() {
        var slowest = slowest();
        var places = new LinkedHashMap<String, LogToken>();
        kept.forEach((name, view) -> places.put(name, view.place()));
        // Positions are numbers of events, so what lies between two places need not be counted.
        var behind = log.countAfter(slowest, COUNTED);
        var lags = new LinkedHashMap<String, Long>();
        places.forEach((name, place) ->
                lags.put(name, Math.max(0, behind - (place.positionNumber() - slowest.positionNumber()))));
        return lags;
    }

    /** How long the oldest event has waited that each view has not applied, in seconds. */
    public Map<String, Double> secondsWaiting() {
        var waiting = new LinkedHashMap<String, Double>();
        kept.forEach((name, view) -> waiting.put(name, log.secondsWaitingAfter(view.place())));
        return waiting;
    }

    /** How often this replica has found, by view, that the store had lost what it had acknowledged. */
    public Map<String, Long> losses() {
        var losses = new LinkedHashMap<String, Long>();
        kept.forEach((name, view) -> losses.put(name, view.losses()));
        return losses;
    }

    private LogToken slowest() {
        return kept.values().stream()
                .map(ViewUpdater::place)
                .min(Comparator.naturalOrder())
                .orElse(LogToken.START);
    }

    /** Looks up how far other replicas have come. */
    public void lookUp() {
        kept.values().forEach(view -> view.read().lookUp());
    }

    /** Whether a reader should come to this replica: {@link CurrentGeneration#isReady}. */
    public boolean isReady() {
        return kept.values().stream().allMatch(view -> view.read().isReady());
    }

    /** What views could not project: view, subject, position, cause. */
    public List<Document> parked() {
        lookUp();
        return kept.values().stream()
                .map(view -> view.read().known())
                .filter(java.util.Objects::nonNull)
                .flatMap(build -> build.parked().stream())
                .toList();
    }

    /** Gives up a parked event, named {@code <view>-<position>}: the view stays without it until it is rebuilt. */
    public void forget(String name) {
        var dash = name.lastIndexOf('-');
        of(name.substring(0, dash)).forgetParked(Long.parseLong(name.substring(dash + 1)));
    }

    public boolean has(String name) {
        return kept.containsKey(name);
    }

    /** Waits until some views, or every one where none is named, have applied the event at a place; false if the time was up first. */
    public boolean await(LogToken place, long timeoutMillis, View... some) {
        var until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        var waited = some.length == 0
                ? List.copyOf(kept.values())
                : List.of(some).stream().map(view -> of(view.name())).toList();
        return waited.stream().allMatch(view -> view.read().await(place, until));
    }

    /** The same for all that is committed now; for decisions that are taken from a view. */
    public boolean awaitHead(long timeoutMillis, View... some) {
        return await(log.last(), timeoutMillis, some);
    }

    /**
     * The same for what is tried again: a request, a reaction, a deadline.
     *
     * @throws ReadModelTimeoutException if the views do not come so far in time
     */
    public void requireHead(long timeoutMillis, View... some) {
        if (!awaitHead(timeoutMillis, some)) {
            throw new ReadModelTimeoutException();
        }
    }

    /** What the request wrote may be hidden in the log as long as an older transaction goes on; the view does not have it before. */
    private void seeWritten(View view) {
        var after = ReadAfter.current();
        if (after != null && !of(view.name()).read().await(after.place(), after.until())) {
            throw new ReadModelTimeoutException();
        }
    }

    /** A view's documents as they stood when nothing recorded after an instant was known. */
    public MemoryDocuments at(View view, Instant instant) {
        return at(view, new PointInTime.Time(instant));
    }

    /** The same by a position or an instant. Reads the whole log. */
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
     * The same from some streams only, for views whose documents each follow from one stream and not from the numbers of its
     * events: reads as much as these streams are long, whatever else the log holds.
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
     * Asks for a view to be built anew beside the one in use, which is switched when it has caught up: readers see no step back.
     * Whichever replica keeps the view does it.
     */
    public UUID askRebuild(String name, String askedBy) {
        var view = of(name);
        var id = requests.ask(name, view.version(), askedBy);
        view.attend();
        return id;
    }

    /** As it stands; empty if there is none of that id. */
    public Optional<RebuildRequests.Request> rebuild(UUID id) {
        return requests.find(id);
    }

    /** @return false if it has ended */
    public boolean cancelRebuild(UUID id) {
        return requests.cancel(id);
    }

    /**
     * Builds a view anew at once, on the replica that keeps it.
     *
     * @param progress called with the number of events applied
     * @return the hash of the new build and the position that it was compared at
     * @throws IllegalStateException if another replica keeps it
     */
    public Rebuilt rebuild(String name, LongConsumer progress) {
        return of(name).rebuild(progress);
    }

    /** @param hash of the new build; @param before of the build that it replaced, at the same position */
    public record Rebuilt(long position, String hash, String before) {}
}
