package igf.platform.view.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import igf.platform.domain.RecordedEvent;
import igf.platform.lease.Leases;
import igf.platform.log.EventLog;
import igf.platform.log.LogToken;
import igf.platform.log.stored.LogEpoch;
import igf.platform.log.stored.Revisions;
import igf.platform.testing.Await;
import igf.platform.testing.Infrastructure;
import igf.platform.testing.RunningService;
import igf.platform.view.Documents;
import igf.platform.view.GatedView;
import igf.platform.view.ReadModelTimeoutException;
import igf.platform.view.View;
import igf.platform.view.Views;
import igf.sample.SampleApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Views on the log of a running service; each set has its own leases, as replicas and releases have. */
class ViewUpdaterIT {

    private static final long PATIENCE_MILLIS = 60_000;

    /** Names what one run of this class stores: a repeated run finds nothing of the first. */
    private static String run;

    private static RunningService service;
    private static MongoClient mongo;

    private final List<Runnable> ends = new ArrayList<>();

    @BeforeAll
    static void start() {
        run = UUID.randomUUID().toString().substring(0, 8);
        service = RunningService.start(SampleApplication.class, "sample-service", "kept-views-" + run, Map.of());
        mongo = MongoClients.create(Infrastructure.get().mongoUri());
    }

    @AfterEach
    void end() {
        ends.reversed().forEach(Runnable::run);
    }

    @AfterAll
    static void close() {
        mongo.close();
        service.close();
    }

    private static MongoDatabase store(String name) {
        return mongo.getDatabase("kept_views_" + run + "_" + name);
    }

    private record Replica(Views views, Leases leases) {}

    private Replica replica(String node, MongoDatabase store, View... some) {
        var jdbc = service.bean(JdbcClient.class);
        var views = new Views(
                List.of(some),
                Revisions.of("none"),
                service.bean(EventLog.class),
                store,
                "life",
                new RebuildRequests(jdbc));
        var transaction = new TransactionTemplate(service.bean(PlatformTransactionManager.class));
        var leases = Leases.of(
                jdbc,
                jdbc,
                transaction,
                node,
                "test",
                name -> true,
                List.of(views),
                service.bean(LogEpoch.class).timeline(),
                () -> {});
        leases.start();
        ends.add(leases::stop);
        return new Replica(views, leases);
    }

    private static LogToken written() {
        service.as("organizer-1", "ORGANIZER")
                .post("/api/v1/counters", Map.of("name", "kept", "weight", 1))
                .expect(201);
        return service.bean(EventLog.class).lastCommitted();
    }

    private static int count(Views views, View view) {
        var found = views.collection(view, GatedView.ALL).find().first();
        return found == null ? 0 : found.getInteger("count");
    }

    @Test
    void the_slowest_view_holds_up_nobody_but_its_own_readers() throws Exception {
        var slow = new GatedView("slow", 1);
        var quick = new GatedView("quick", 1);
        var replica = replica("alone", store("slowest"), slow, quick);
        assertThat(replica.views().await(written(), PATIENCE_MILLIS)).isTrue();
        slow.shut();
        ends.add(slow::open);

        var position = written();

        assertThat(replica.views().await(position, PATIENCE_MILLIS, quick)).isTrue();
        slow.awaitReached();
        assertThat(replica.views().await(position, 50, slow)).isFalse();
        replica.views().requirePosition(position, 50);
        assertThat(count(replica.views(), quick)).isPositive();
        assertThatThrownBy(() -> count(replica.views(), slow)).isInstanceOf(ReadModelTimeoutException.class);
        replica.views().clearRequiredPosition();
        slow.open();
        assertThat(replica.views().await(position, PATIENCE_MILLIS)).isTrue();
    }

    @Test
    void a_changed_view_is_built_beside_the_old_one_which_is_kept_up_and_nobody_reads_an_empty_one() throws Exception {
        var store = store("upgrade");
        var before = new GatedView("changed", 1);
        var old = replica("old", store, before);
        assertThat(old.views().await(written(), PATIENCE_MILLIS)).isTrue();
        assertThat(old.views().isReady()).isTrue();

        var after = new GatedView("changed", 2).shut();
        ends.add(after::open);
        var next = replica("new", store, after);
        after.awaitReached();
        var position = written();

        assertThat(next.views().isReady()).isFalse();
        next.views().requirePosition(position, 50);
        assertThatThrownBy(() -> count(next.views(), after)).isInstanceOf(ReadModelTimeoutException.class);
        next.views().clearRequiredPosition();
        assertThat(old.views().await(position, PATIENCE_MILLIS)).isTrue();
        var counted = count(old.views(), before);
        assertThat(counted).isGreaterThan(1);

        after.open();
        assertThat(next.views().await(position, PATIENCE_MILLIS)).isTrue();
        assertThat(next.views().isReady()).isTrue();
        assertThat(count(next.views(), after)).isGreaterThanOrEqualTo(counted);
        assertThat(count(old.views(), before)).as("kept for its readers").isGreaterThanOrEqualTo(counted);
        var last = written();
        assertThat(old.views().await(last, PATIENCE_MILLIS)).isTrue();
    }

    @Test
    void the_first_release_on_an_empty_store_is_ready_at_once() throws Exception {
        var view = new GatedView("fresh", 1).shut();
        written();
        var first = replica("first", store("fresh"), view);
        ends.add(view::open);
        view.awaitReached();
        assertThat(first.views().isReady()).isTrue();
    }

    private static RebuildRequests.Request ended(Views views, UUID id) {
        return Await.until(
                "the rebuild ends", () -> views.findRebuild(id).orElseThrow(), RebuildRequests.Request::hasEnded);
    }

    @Test
    void a_rebuild_can_be_asked_of_a_replica_that_does_not_keep_the_view() {
        var store = store("asked");
        var owner = replica("owner", store, new GatedView("asked", 1));
        assertThat(owner.views().await(written(), PATIENCE_MILLIS)).isTrue();
        var other = replica("other", store, new GatedView("asked", 1));
        assertThat(other.views().await(written(), PATIENCE_MILLIS)).isTrue();
        assertThatThrownBy(() -> other.views().rebuild("asked", done -> {})).hasMessageContaining("another replica");

        var ended = ended(other.views(), other.views().requestRebuild("asked", "test"));

        assertThat(ended.status()).as(ended.toString()).isEqualTo("succeeded");
        assertThat(ended.hash()).isEqualTo(ended.before());
        assertThat(ended.done()).isPositive().isEqualTo(ended.total());
        assertThat(owner.views().findRebuild(ended.id())).contains(ended(owner.views(), ended.id()));
        assertThat(other.views().await(written(), PATIENCE_MILLIS)).isTrue();
    }

    @Test
    void a_rebuild_goes_on_when_the_view_changes_its_owner() throws Exception {
        var store = store("inherited");
        var gone = new GatedView("inherited", 1);
        var owner = replica("owner", store, gone);
        assertThat(owner.views().await(written(), PATIENCE_MILLIS)).isTrue();
        var heir = replica("heir", store, new GatedView("inherited", 1));
        assertThat(heir.views().await(written(), PATIENCE_MILLIS)).isTrue();
        gone.shut();
        ends.add(gone::open);

        var asked = heir.views().requestRebuild("inherited", "test");
        gone.awaitReached();
        owner.leases().stop();

        var ended = ended(heir.views(), asked);
        assertThat(ended.status()).as(ended.toString()).isEqualTo("succeeded");
        assertThat(ended.hash()).isEqualTo(ended.before());
        assertThat(heir.leases().holds("view.inherited.1")).isTrue();
        gone.open();
        assertThat(heir.views().await(written(), PATIENCE_MILLIS)).isTrue();
    }

    @Test
    void a_rebuild_that_is_not_wanted_any_more_ends_and_the_old_build_stays() throws Exception {
        var view = new GatedView("cancelled", 1);
        var owner = replica("owner", store("cancelled"), view);
        assertThat(owner.views().await(written(), PATIENCE_MILLIS)).isTrue();
        var counted = count(owner.views(), view);
        view.shut();
        ends.add(view::open);
        var asked = owner.views().requestRebuild("cancelled", "test");
        view.awaitReached();
        assertThat(owner.views().cancelRebuild(asked)).isTrue();
        view.open();

        assertThat(ended(owner.views(), asked).status()).isEqualTo("cancelled");
        assertThat(owner.views().cancelRebuild(asked)).isFalse();
        assertThat(count(owner.views(), view)).isGreaterThanOrEqualTo(counted);
    }

    /** A document for each of many numbers, all from the first event, and the count of {@link GatedView}. */
    private record LargeView(GatedView count) implements View {

        private static final int DOCUMENTS = 50_000;

        @Override
        public String name() {
            return count.name();
        }

        @Override
        public int version() {
            return count.version();
        }

        @Override
        public void project(RecordedEvent<?> fact, Documents documents) {
            if (fact.position() == 1) {
                for (int i = 0; i < DOCUMENTS; i++) {
                    documents.update("numbers", "n" + i, d -> d.append("says", "something"));
                }
            }
            count.project(fact, documents);
        }
    }

    @Test
    void whoever_takes_over_a_view_of_50000_documents_goes_on_within_five_seconds() {
        var store = store("large");
        var owner = replica("owner", store, new LargeView(new GatedView("large", 1)));
        assertThat(owner.views().await(written(), PATIENCE_MILLIS)).isTrue();
        var inherited = new LargeView(new GatedView("large", 1));
        var heir = replica("heir", store, inherited);
        assertThat(heir.views().await(written(), PATIENCE_MILLIS)).isTrue();
        assertThat(owner.leases().holds("view.large.1")).isTrue();

        owner.leases().stop();
        Await.until("it has another owner", () -> heir.leases().holds("view.large.1"), holds -> holds);
        var began = System.nanoTime();
        assertThat(heir.views().await(written(), PATIENCE_MILLIS)).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
        assertThat(heir.views().collection(inherited, "numbers").countDocuments())
                .isEqualTo(LargeView.DOCUMENTS);
    }

    @Test
    void a_store_that_lost_a_view_gets_it_again_while_the_others_go_on() {
        var store = store("lost");
        var lost = new GatedView("lost", 1);
        var other = new GatedView("other", 1);
        var replica = replica("alone", store, lost, other);
        assertThat(replica.views().await(written(), PATIENCE_MILLIS)).isTrue();
        var counted = count(replica.views(), lost);

        for (var name : store.listCollectionNames().into(new ArrayList<>())) {
            if (name.startsWith("lost.")) {
                store.getCollection(name).drop();
            }
        }
        store.getCollection(Generation.POSITIONS).deleteMany(new Document("_id", new Document("$regex", "^lost")));
        store.getCollection("view.active").deleteOne(new Document("_id", "lost.1"));

        assertThat(replica.views().await(written(), PATIENCE_MILLIS, other)).isTrue();
        Await.until("it is there again", () -> again(replica.views(), lost), found -> found > counted);
    }

    /** Returns an action that restores the store's present content, like a store that lost later writes. */
    private static Runnable memory(MongoDatabase store) {
        var kept = new LinkedHashMap<String, List<Document>>();
        for (var name : store.listCollectionNames()) {
            kept.put(name, store.getCollection(name).find().into(new ArrayList<>()));
        }
        return () -> kept.forEach((name, documents) -> {
            store.getCollection(name).deleteMany(new Document());
            store.getCollection(name).insertMany(documents);
        });
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_store_that_lost_its_last_writes_gets_them_again_and_it_is_counted(boolean writtenAfter) {
        var name = "rewound" + writtenAfter;
        var store = store(name);
        var view = new GatedView(name, 1);
        var replica = replica("alone", store, view);
        assertThat(replica.views().await(written(), PATIENCE_MILLIS)).isTrue();
        var memory = memory(store);
        assertThat(replica.views().await(written(), PATIENCE_MILLIS)).isTrue();
        var counted = count(replica.views(), view);
        memory.run();

        var all = writtenAfter ? counted + 1 : counted;
        if (writtenAfter) {
            written();
        }
        assertThat(Await.until("it is there again", () -> again(replica.views(), view), found -> found >= all))
                .isEqualTo(all);
        assertThat(replica.views().await(written(), PATIENCE_MILLIS)).isTrue();
        var rebuilt = ended(replica.views(), replica.views().requestRebuild(name, "test"));
        assertThat(rebuilt.hash()).isEqualTo(rebuilt.before());
        assertThat(replica.views().losses()).containsEntry(name, 1L);
    }

    @Test
    void a_store_that_lost_which_build_is_read_is_noticed_by_its_owner() {
        var store = store("unswitched");
        var owner = replica("owner", store, new GatedView("unswitched", 1));
        assertThat(owner.views().await(written(), PATIENCE_MILLIS)).isTrue();
        var active = store.getCollection("view.active");
        var before = Objects.requireNonNull(active.find().first());
        assertThat(ended(owner.views(), owner.views().requestRebuild("unswitched", "test"))
                        .status())
                .isEqualTo("succeeded");

        active.replaceOne(new Document("_id", before.get("_id")), before);

        var other = replica("other", store, new GatedView("unswitched", 1));
        assertThat(other.views().await(written(), PATIENCE_MILLIS)).isTrue();
        assertThat(owner.views().losses()).containsEntry("unswitched", 1L);
    }

    private static int again(Views views, View view) {
        try {
            return count(views, view);
        } catch (ReadModelTimeoutException e) {
            return 0;
        }
    }
}
