package igf.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.embedded.Database;
import igf.platform.embedded.EmbeddedPostgres;
import igf.platform.testing.Await;
import igf.platform.time.Deadlines;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Owners that fail, freeze, lose their session, come and go. Each test waits for the times of leases, so they run beside
 * each other and beside all other tests. They have a server of their own, since a transaction that stays open delays all
 * readers of a server.
 */
@Execution(ExecutionMode.CONCURRENT)
class LeasesIT {

    /**
     * A lease lasts four seconds, a round at least one. A replica that took it only after its expiry would need three
     * rounds more.
     */
    private static final long ROUNDS_OF_A_TAKE_OVER = 7;

    private static EmbeddedPostgres server;

    private final Map<String, JdbcClient> connections = new ConcurrentHashMap<>();
    private Database database = new Database("", "", "");
    private JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource());

    @BeforeAll
    static void start() {
        server = EmbeddedPostgres.temporary();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void a_database_of_its_own() throws IOException {
        database = server.database("leases_" + UUID.randomUUID().toString().substring(0, 8));
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
        try (var tables =
                Objects.requireNonNull(LeaseTable.class.getResourceAsStream("/db/platform/V40__leases.sql"))) {
            jdbc.sql(new String(tables.readAllBytes(), StandardCharsets.UTF_8)).update();
        }
        jdbc.sql("CREATE TABLE written (id bigint GENERATED ALWAYS AS IDENTITY, owner text, term bigint)")
                .update();
    }

    private static void awaitHolds(SomeReplica replica, String lease) {
        Await.until(replica.name() + " has " + lease, () -> replica.holds(lease), holds -> holds);
    }

    private long term(String lease) {
        return jdbc.sql("SELECT term FROM lease WHERE duty = ?")
                .param(lease)
                .query(Long.class)
                .single();
    }

    private void write(Term term) {
        term.fenced(() -> writeWithin(term));
    }

    /** Writes in the fence's transaction, on its connection. */
    private void writeWithin(Term term) {
        Objects.requireNonNull(connections.get(term.owner().split("/")[0]))
                .sql("INSERT INTO written (owner, term) VALUES (?, ?)")
                .params(term.owner().split("/")[0], term.number())
                .update();
    }

    private SomeReplica replica(String name, SomeTask... tasks) {
        var replica = new SomeReplica(database, name, Set.of(), tasks);
        connections.put(name, replica.jdbc());
        return replica;
    }

    private static void fail(Term term) {
        throw new IllegalStateException("planted: the other database elects a leader");
    }

    @Test
    void who_cannot_begin_gives_it_back_and_another_one_takes_it() {
        try (var broken = replica("broken", new SomeTask("work").beginning(LeasesIT::fail))) {
            Await.until("it has tried", () -> broken.task("work").ended(), ended -> ended > 0);
            try (var whole = replica("whole", new SomeTask("work"))) {
                awaitHolds(whole, "work");
                Await.until(
                        "the broken one has had every chance to spoil it",
                        () -> whole.leases().rounds(),
                        rounds -> rounds > 8);
                assertThat(whole.holds("work")).isTrue();
                assertThat(whole.task("work").terms()).hasSize(1);
            }
        }
    }

    @Test
    void an_error_gives_it_back_too_when_it_begins_or_ends() {
        var errors = new AtomicInteger();
        Runnable failing = () -> {
            if (errors.incrementAndGet() <= 2) {
                throw new NoClassDefFoundError("planted");
            }
        };
        var task = new SomeTask("work").beginning(term -> failing.run()).ending(failing);
        try (var alone = replica("alone", task)) {
            Await.until("it has begun again", task::terms, terms -> terms.size() == 2);
            awaitHolds(alone, "work");
        }
    }

    /** The clock of deadlines throws an error at its first use. */
    private static final class MeetsError extends Clock {

        private final AtomicBoolean met = new AtomicBoolean();

        @Override
        public Instant instant() {
            if (!met.getAndSet(true)) {
                throw new NoClassDefFoundError("planted");
            }
            return Instant.EPOCH;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    void an_error_on_the_timer_of_a_duty_gives_it_back() {
        var deadlines = new Deadlines(jdbc, new MeetsError(), List.of());
        var task = new SomeTask("work").beginning(deadlines::begin).ending(deadlines::end);
        try (var alone = replica("alone", task)) {
            Await.until("it was given back", task::ended, times -> times > 0);
            awaitHolds(alone, "work");
        }
    }

    @Test
    void who_is_alone_and_failed_leads_again() {
        var electing = new AtomicBoolean(true);
        var task = new SomeTask("work").beginning(term -> {
            if (electing.getAndSet(false)) {
                fail(term);
            }
        });
        try (var alone = replica("alone", task)) {
            Await.until("it has failed", task::ended, ended -> ended == 1);
            Await.until("it begins again", task::terms, terms -> terms.size() == 2);
            awaitHolds(alone, "work");
            assertThat(task.terms().get(1).number())
                    .isGreaterThan(task.terms().get(0).number());
        }
    }

    @Test
    void who_cannot_go_on_gives_it_back_and_another_one_takes_it() {
        var broken = new AtomicBoolean();
        var task = new SomeTask("work").tended(() -> {
            if (broken.get()) {
                throw new IllegalStateException("planted");
            }
        });
        try (var first = replica("first", task)) {
            awaitHolds(first, "work");
            try (var second = replica("second", new SomeTask("work"))) {
                Await.until("two live", () -> replicas(), n -> n == 2);
                broken.set(true);
                awaitHolds(second, "work");
                Await.until("it has ended", task::ended, n -> n == 1);
            }
        }
    }

    private int replicas() {
        return jdbc.sql("SELECT count(*) FROM replica").query(Integer.class).single();
    }

    @Test
    void whose_session_is_killed_goes_on_or_another_one_does() {
        try (var first = replica("first", new SomeTask("work"))) {
            awaitHolds(first, "work");
            var before = term("work");
            // Of this database only: a session of that name from an earlier test may still be closing under another
            // role.
            jdbc.sql("""
                            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                            WHERE application_name = 'first' AND datname = current_database()""").query().listOfRows();
            Await.until("its rounds go on", () -> first.leases().rounds(), rounds -> rounds > 5);
            awaitHolds(first, "work");
            assertThat(term("work")).isGreaterThanOrEqualTo(before);
            write(first.task("work").terms().getLast());
            assertThat(written()).hasSize(1);
        }
    }

    @Test
    void who_is_frozen_is_taken_over_from_within_five_seconds_and_its_late_write_is_refused() {
        try (var frozen = replica("frozen", new SomeTask("work"))) {
            awaitHolds(frozen, "work");
            var old = Await.until("it has begun", frozen.task("work")::terms, terms -> !terms.isEmpty())
                    .getFirst();
            try (var next = replica("next", new SomeTask("work"))) {
                Await.until("two live", () -> replicas(), n -> n == 2);
                var rounds = next.leases().rounds();
                frozen.freeze();
                awaitHolds(next, "work");
                assertThat(next.leases().rounds() - rounds).isLessThanOrEqualTo(ROUNDS_OF_A_TAKE_OVER);
                assertThat(old.isOver()).isTrue();
                assertThatThrownBy(() -> write(old)).isInstanceOf(LeaseLostException.class);
                write(next.task("work").terms().getLast());
                assertThat(written()).extracting(Written::owner).containsExactly("next");
            }
        }
    }

    @Test
    void who_is_frozen_within_a_fenced_transaction_keeps_nobody_out_and_writes_nothing() {
        var thaw = new CountDownLatch(1);
        try (var frozen = replica("frozen", new SomeTask("work"))) {
            awaitHolds(frozen, "work");
            var old = Await.until("it has begun", frozen.task("work")::terms, terms -> !terms.isEmpty())
                    .getFirst();
            try (var next = replica("next", new SomeTask("work"))) {
                Await.until("two live", () -> replicas(), n -> n == 2);
                var inside = new CountDownLatch(1);
                var late = CompletableFuture.runAsync(() -> old.fenced(() -> {
                    writeWithin(old);
                    inside.countDown();
                    await(thaw);
                    writeWithin(old);
                }));
                await(inside);
                var rounds = next.leases().rounds();
                frozen.freeze();
                awaitHolds(next, "work");
                assertThat(next.leases().rounds() - rounds).isLessThanOrEqualTo(ROUNDS_OF_A_TAKE_OVER);
                write(next.task("work").terms().getLast());
                thaw.countDown();
                assertThatThrownBy(late::join).hasRootCauseInstanceOf(java.sql.SQLException.class);
                assertThat(written()).extracting(Written::owner).containsExactly("next");
            }
        }
    }

    @Test
    void a_term_never_goes_down_whatever_a_restore_has_put_back() {
        long first;
        try (var one = replica("one", new SomeTask("work"))) {
            awaitHolds(one, "work");
            first = term("work");
        }
        jdbc.sql("UPDATE lease SET term = 3").update();
        long second;
        try (var two = replica("two", new SomeTask("work"))) {
            awaitHolds(two, "work");
            second = term("work");
            assertThat(second).as("the clock knows better than the backup").isGreaterThan(first);
        }
        jdbc.sql("UPDATE lease SET term = term + 1000000000000").update();
        try (var three = replica("three", new SomeTask("work"))) {
            awaitHolds(three, "work");
            assertThat(term("work")).as("a clock that was put back").isEqualTo(second + 1_000_000_000_001L);
        }
    }

    @Test
    void duties_are_spread_and_move_when_one_comes_or_goes() {
        try (var first = SomeReplica.of(database, "first", "a", "b", "c", "d")) {
            Await.until("the first has all", first::load, load -> load == 4);
            try (var second = SomeReplica.of(database, "second", "a", "b", "c", "d")) {
                Await.until(
                        "each has half",
                        () -> List.of(first.load(), second.load()),
                        loads -> loads.equals(List.of(2, 2)));
                assertThat(first.leases().held())
                        .doesNotContainAnyElementsOf(second.leases().held());
                // It knows others as of its last round.
                Await.until("nothing is without an owner", first.leases()::ownerless, Set::isEmpty);

                first.leases().stop();
                assertThat(jdbc.sql("SELECT duty FROM lease WHERE owner LIKE 'first/%'")
                                .query(String.class)
                                .list())
                        .as("it was given back, nobody has to wait until it runs out")
                        .isEmpty();
                Await.until("the second has all", second::load, load -> load == 4);
                assertThat(Stream.of("a", "b", "c", "d").map(d -> first.task(d).ended()))
                        .containsOnly(1);
            }
        }
    }

    @Test
    void what_does_not_end_is_waited_for_once_for_all_of_it() {
        var never = new CountDownLatch(1);
        var names = IntStream.range(0, 20).mapToObj(n -> "work-" + n).toList();
        var stuck = names.stream()
                .map(name -> new SomeTask(name).ending(() -> await(never)))
                .toArray(SomeTask[]::new);
        try (var replica = replica("stuck", stuck)) {
            Await.until("it has all", replica::load, load -> load == names.size());
            var since = System.nanoTime();
            replica.leases().stop();
            assertThat(Duration.ofNanos(System.nanoTime() - since))
                    .as("one second is what they may take; one after the other they would take twenty")
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10));
        } finally {
            never.countDown();
        }
    }

    @Test
    void who_does_not_know_a_stored_name_leaves_the_duty_to_who_does_and_says_for_what_it_waits() {
        var old = new SomeTask("work").beginning(term -> term.blockOn("thing.happened.2"));
        try (var before = replica("before", old)) {
            Await.until("it waits", () -> before.leases().blocked().get("work"), "thing.happened.2"::equals);
            assertThat(before.leases().ownerless()).containsExactly("work");
            try (var after = new SomeReplica(database, "after", Set.of("thing.happened.2"), new SomeTask("work"))) {
                awaitHolds(after, "work");
                Await.until("nothing waits", () -> before.leases().blocked(), blocked -> blocked.isEmpty());
                assertThat(old.terms()).hasSize(1);
            }
        }
    }

    /** Two owners write continuously in whatever term they have, while they freeze, fail and return. */
    @Test
    void what_two_owners_write_never_mixes() {
        try (var first = replica("first", writing());
                var second = replica("second", writing())) {
            for (int i = 0; i < 2; i++) {
                Await.until("one has it", () -> first.holds("work") || second.holds("work"), has -> has);
                var owner = first.holds("work") ? first : second;
                var other = owner == first ? second : first;
                var before = written().size();
                Await.until("it writes", () -> written().size(), n -> n > before + 20);
                owner.freeze();
                awaitHolds(other, "work");
                owner.thaw();
            }
            var all = written();
            assertThat(all).extracting(Written::owner).contains("first", "second");
            assertThat(all).extracting(Written::term).isSorted();
        }
    }

    /** Writes until it is refused, not until its term is over: this is what the fence is for. */
    private SomeTask writing() {
        return new SomeTask("work")
                .beginning(term -> Thread.startVirtualThread(() -> {
                    while (goesOn(term)) {
                        Thread.onSpinWait();
                    }
                }));
    }

    /** Writes; other failures than the fence's are temporary. */
    private boolean goesOn(Term term) {
        try {
            write(term);
            return true;
        } catch (RuntimeException e) {
            return !term.isOver();
        }
    }

    private record Written(String owner, long term) {}

    private List<Written> written() {
        return jdbc.sql("SELECT owner, term FROM written ORDER BY id")
                .query((row, n) -> new Written(row.getString(1), row.getLong(2)))
                .list();
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) {
                throw new AssertionError("nobody came");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
