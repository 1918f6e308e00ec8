package igf.platform.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import igf.platform.domain.RefusedException;
import igf.platform.testing.Await;
import igf.platform.testing.Infrastructure;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class PeopleIT {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
    private static final HikariDataSource SOURCE = new HikariDataSource();
    private static People people;

    @BeforeAll
    static void migrate() {
        var database = Infrastructure.get().database("test_people_alone");
        SOURCE.setJdbcUrl(database.url());
        SOURCE.setUsername(database.user());
        SOURCE.setPassword(database.password());
        Flyway.configure()
                .dataSource(SOURCE)
                .locations("classpath:db/people")
                .load()
                .migrate();
        people = new People(SOURCE, KEY);
    }

    @AfterAll
    static void close() {
        SOURCE.close();
    }

    private static String master(int of) {
        var key = new byte[32];
        key[0] = (byte) of;
        return Base64.getEncoder().encodeToString(key);
    }

    private static PurposeKeys kept(@Nullable MasterKey former, MasterKey now) {
        return new WrappedPurposeKeys(() -> JdbcClient.create(SOURCE), now, former);
    }

    private static List<String> wrappedBy() {
        return JdbcClient.create(SOURCE)
                .sql("SELECT DISTINCT master FROM kept_key")
                .query((row, n) -> row.getString(1))
                .list();
    }

    /**
     * The three steps of an operator: the new key beside the former, the new one alone, and the deletion of the
     * former's rows.
     */
    @Test
    void another_master_key_wraps_a_few_rows_beside_the_former_and_everything_still_opens() {
        var first = new MasterKey.MasterKeyInMemory(master(0));
        var second = new MasterKey.MasterKeyInMemory(master(1));
        var grace = people.findOrCreate("grace@example.org");
        var sealed = people.seal(grace, "Grace");
        var standIn = Pseudonyms.keyed(PurposeKeys.derived(master(0))).of(grace, "igf2026");
        // No key was stored before: the stored keys are those that were derived from the master key.
        assertThat(new People(SOURCE, kept(null, first)).find("grace@example.org"))
                .contains(grace);
        assertThat(Pseudonyms.keyed(kept(null, first)).of(grace, "igf2026")).isEqualTo(standIn);
        assertThat(wrappedBy()).containsExactly(first.id());
        // A replica of the previous release stores nothing and derives all: each of the two opens what the other seals.
        assertThat(people.open(new People(SOURCE, kept(null, first)).seal(grace, "Hopper")))
                .contains("Hopper");

        assertThatThrownBy(() -> new People(SOURCE, kept(null, second)).open(sealed))
                .hasMessageContaining("igf.people.former-master-key");
        var during = kept(first, second);
        assertThat(new People(SOURCE, during).open(sealed)).contains("Grace");
        assertThat(new People(SOURCE, during).find("grace@example.org")).contains(grace);
        assertThat(Pseudonyms.keyed(during).of(grace, "igf2026")).isEqualTo(standIn);
        assertThat(wrappedBy()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(new People(SOURCE, kept(null, first)).open(sealed))
                .as("by a replica that has not got the new one yet")
                .contains("Grace");
        assertThat(during.get("of a later release"))
                .hasSize(32)
                .isEqualTo(kept(null, first).get("of a later release"));

        JdbcClient.create(SOURCE)
                .sql("DELETE FROM kept_key WHERE master = ?")
                .param(first.id())
                .update();
        var after = kept(null, second);
        assertThat(new People(SOURCE, after).open(sealed)).contains("Grace");
        assertThat(Pseudonyms.keyed(after).of(grace, "igf2026")).isEqualTo(standIn);
        assertThat(after.get("igf.receipts")).isEqualTo(first.derive("igf.receipts"));
        assertThat(after.get("of a later release")).isEqualTo(during.get("of a later release"));
        assertThatThrownBy(() -> new People(SOURCE, kept(null, first)).open(sealed))
                .isInstanceOf(IllegalStateException.class);
        JdbcClient.create(SOURCE).sql("DELETE FROM kept_key").update();
    }

    /** A key that opens no person is refused before anything is stored under it. */
    @Test
    void a_master_key_that_people_were_never_wrapped_with_is_refused() {
        people.findOrCreate("somebody@example.org");
        assertThatThrownBy(() ->
                        kept(null, new MasterKey.MasterKeyInMemory(master(7))).get(PurposeKeys.LOOKUP))
                .hasMessageContaining("would stay unreadable");
    }

    @Test
    void one_address_is_one_person() {
        var id = people.findOrCreate("ada@example.org");
        assertThat(people.findOrCreate(" ADA@example.org")).isEqualTo(id);
        assertThat(people.findOrCreate("eda@example.org")).isNotEqualTo(id);
        assertThat(id.version()).isEqualTo(7);
    }

    @Test
    void what_was_said_of_an_address_goes_with_who_had_it_only_later() {
        var link = people.createDocumentHolderForAddress("later@example.org");
        var others = people.createDocumentHolderForAddress("somebody-else@example.org");
        assertThat(people.findHolders("LATER@example.org")).containsExactly(link);
        var person = people.findOrCreate("Later@example.org");
        assertThat(people.findHolders("later@example.org")).containsExactlyInAnyOrder(link, person);
        assertThat(people.isErased(link)).isFalse();
        var erasure = people.erase(person, Instant.EPOCH);
        assertThat(erasure.documents()).isEqualTo(1);
        assertThat(people.isErased(link)).isTrue();
        assertThat(people.isErased(others)).isFalse();
        assertThat(people.findHolders("later@example.org")).isEmpty();
        people.erase(others, Instant.EPOCH);
        assertThat(JdbcClient.create(SOURCE)
                        .sql("SELECT count(*) FROM document_address WHERE document IN (?, ?)")
                        .params(link, others)
                        .query(Long.class)
                        .single())
                .as("no hash of an address stays behind what it was for")
                .isZero();
    }

    @Test
    void a_caller_waits_for_the_end_of_the_window_and_is_forgotten_then() {
        var credentials = new Credentials(
                JdbcClient.create(SOURCE),
                PurposeKeys.derived(Base64.getEncoder().encodeToString(new byte[32])));
        var now = Instant.parse("2031-01-01T10:00:00Z");
        assertThat(credentials.waitOfCaller("here", 2, now)).isZero();
        assertThat(credentials.waitOfCaller("here", 2, now.plusSeconds(60))).isZero();
        assertThat(credentials.waitOfCaller("here", 2, now.plusSeconds(120))).hasSeconds(480);
        assertThat(credentials.waitOfCaller("there", 2, now.plusSeconds(120))).isZero();
        assertThat(credentials.waitOfCaller("here", 2, now.plusSeconds(600))).isZero();
        assertThat(credentials.waitOfCaller("here", 2, now.minusSeconds(86_400)))
                .as("a clock that was set back")
                .isZero();
    }

    @Test
    void a_stand_in_is_found_again_in_its_editions_alone_and_an_inner_id_in_itself() {
        var standIns = Pseudonyms.keyed(PurposeKeys.derived(Base64.getEncoder().encodeToString(new byte[32])));
        var lookup = new PeopleLookup(people, standIns);
        var mary = people.findOrCreate("mary@example.org");
        var outside = standIns.of(mary.toString(), "igf2026");
        assertThat(lookup.findPerson(outside, List.of("igf2025", "igf2026"))).contains(mary);
        assertThat(lookup.findPerson(outside, List.of("igf2025"))).isEmpty();
        assertThat(lookup.findPerson(mary, List.of())).contains(mary);
        var document = people.createDocumentHolder(List.of(mary));
        assertThat(lookup.findPerson(document, List.of("igf2026")))
                .as("no person")
                .isEmpty();
        assertThat(lookup.pseudonymize("person:" + mary + ", " + document, "igf2026"))
                .isEqualTo("person:" + outside + ", " + document);
        people.erase(mary, Instant.EPOCH);
        assertThat(lookup.findPerson(outside, List.of("igf2026"))).contains(mary);
    }

    /**
     * A thread that holds a connection while it waits for another blocks, as soon as there are as many such threads as
     * connections.
     */
    @Test
    void an_address_is_kept_by_one_connection() {
        try (var single = new HikariDataSource()) {
            single.setDataSource(SOURCE);
            single.setMaximumPoolSize(1);
            single.setConnectionTimeout(2_000);
            var one = new People(single, KEY);
            var person = one.findOrCreate("single@example.org");
            assertThat(one.findAddress(person).flatMap(one::open)).contains("single@example.org");
        }
    }

    @Test
    void keys_of_all_people_in_documents_are_looked_up_at_once() {
        var asked = new AtomicInteger();
        var counting = new People(
                new DelegatingDataSource(SOURCE) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        asked.incrementAndGet();
                        return super.getConnection();
                    }
                },
                Base64.getEncoder().encodeToString(new byte[32]));
        var roster = IntStream.range(0, 20)
                .mapToObj(n -> people.findOrCreate("listed-" + n + "@example.org"))
                .map(person ->
                        new Document("name", people.seal(person, "Listed").toString()))
                .toList();
        var erased = people.findOrCreate("listed-and-erased@example.org");
        var other = new Document("name", people.seal(erased, "Erased").toString());
        people.erase(erased, Instant.EPOCH);

        counting.preloadKeys(List.of(new Document("roster", roster), new Document("chair", other)));

        assertThat(roster)
                .allSatisfy(each ->
                        assertThat(counting.show(each.getString("name"))).isEqualTo("Listed"));
        assertThat(counting.show(other.getString("name"))).isEqualTo(People.ERASED);
        assertThat(asked).hasValue(1);
    }

    @Test
    void erasing_a_person_makes_their_values_and_the_documents_that_name_them_unreadable() {
        var person = people.findOrCreate("gone@example.org");
        var other = people.findOrCreate("stays@example.org");
        var document = people.createDocumentHolder(List.of(person, other));
        var name = people.seal(person, "Gone Example");
        var page = people.seal(document, "a page that names Gone Example");
        var kept = people.seal(other, "Stays Example");
        assertThat(people.show(name)).isEqualTo("Gone Example");

        assertThat(people.erase(person, Instant.EPOCH).documents()).isEqualTo(1);

        assertThat(people.show(name)).isEqualTo(People.ERASED);
        assertThat(people.open(page)).isEmpty();
        assertThat(people.show(kept)).isEqualTo("Stays Example");
        assertThat(people.findOrCreate("gone@example.org")).as("a new life").isNotEqualTo(person);
    }

    @Test
    void a_text_that_names_somebody_who_was_erased_a_moment_ago_is_sealed_by_nobody() {
        var person = people.findOrCreate("just-gone@example.org");
        var other = people.findOrCreate("still-here@example.org");
        people.erase(person, Instant.EPOCH);

        var document = people.createDocumentHolder(List.of(person, other));

        assertThatThrownBy(() -> people.seal(document, "names Just Gone")).isInstanceOf(RefusedException.class);
    }

    @Test
    void a_text_that_names_somebody_further_who_was_erased_is_unreadable() {
        var person = people.findOrCreate("gone-before@example.org");
        var document = people.createDocumentHolder(List.of(people.findOrCreate("first-named@example.org")));
        var text = people.seal(document, "names Gone Before");
        people.erase(person, Instant.EPOCH);

        people.addNamedPeople(document, List.of(person));

        assertThat(people.open(text)).isEmpty();
    }

    @Test
    void an_erasure_that_is_under_way_is_waited_for_before_a_text_is_sealed() throws Exception {
        var person = people.findOrCreate("going@example.org");
        var naming = new FutureTask<>(() -> people.createDocumentHolder(List.of(person)));
        try (var erasing = SOURCE.getConnection()) {
            erasing.setAutoCommit(false);
            try (var statement = erasing.createStatement()) {
                statement.execute(
                        "UPDATE holder SET wrapped_key = NULL, email_hash = NULL, erased_at = now() WHERE id = '"
                                + person + "'");
            }
            Thread.ofVirtual().start(naming);
            Await.until("it waits", PeopleIT::waiting, count -> count == 1 || naming.isDone());
            erasing.commit();
            erasing.setAutoCommit(true);
        }

        var document = naming.get();

        assertThatThrownBy(() -> people.seal(document, "names Going")).isInstanceOf(RefusedException.class);
    }

    private static long waiting() {
        return JdbcClient.create(SOURCE)
                .sql(
                        "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()")
                .query(Long.class)
                .single();
    }

    @Test
    void a_person_without_an_address_gets_one_once() {
        var person = people.createWithoutAddress();
        assertThat(people.link(person, "late@example.org")).isTrue();
        assertThat(people.find("late@example.org")).contains(person);
        assertThat(people.link(people.createWithoutAddress(), "late@example.org"))
                .isFalse();
    }

    @Test
    void an_address_is_never_bound_to_somebody_who_was_erased() {
        var listed = people.createWithoutAddress();
        people.erase(listed, Instant.EPOCH);

        assertThat(people.link(listed, "newcomer@example.org")).isFalse();

        var newcomer = people.findOrCreate("newcomer@example.org");
        assertThat(newcomer).isNotEqualTo(listed);
        assertThat(people.find("newcomer@example.org")).contains(newcomer);
        assertThat(people.link(people.createDocumentHolder(List.of(newcomer)), "a-text@example.org"))
                .as("a document has no address")
                .isFalse();
    }

    @Test
    void an_address_that_two_people_get_at_once_goes_to_the_first() throws Exception {
        var first = people.createWithoutAddress();
        var second = people.createWithoutAddress();
        var linking = new FutureTask<>(() -> people.link(second, "both@example.org"));
        try (var other = SOURCE.getConnection()) {
            other.setAutoCommit(false);
            var alone = new People(new SingleConnectionDataSource(other, true), KEY);
            assertThat(alone.link(first, "both@example.org")).isTrue();
            Thread.ofVirtual().start(linking);
            Await.until("it waits", PeopleIT::waiting, count -> count == 1 || linking.isDone());
            other.commit();
            other.setAutoCommit(true);
        }
        assertThat(linking.get()).isFalse();
        assertThat(people.find("both@example.org")).contains(first);
    }

    /**
     * As release 6004e0d7 left them: the address belongs to an erased person, so nobody finds it and nobody else gets
     * it.
     */
    @Test
    void addresses_that_were_locked_before_are_free_after_the_migration() {
        var database = Infrastructure.get().database("test_people_locked");
        var source = new DriverManagerDataSource(database.url(), database.user(), database.password());
        var migrations = Flyway.configure().dataSource(source).locations("classpath:db/people");
        migrations.target("5").load().migrate();
        // This release's People, on the earlier tables.
        JdbcClient.create(source)
                .sql("ALTER TABLE holder ADD COLUMN address text")
                .update();
        var there = new People(source, KEY);
        var living = there.findOrCreate("living@example.org");
        var locked = there.findOrCreate("locked@example.org");
        JdbcClient.create(source)
                .sql("UPDATE holder SET wrapped_key = NULL, erased_at = now() WHERE id = ?")
                .param(locked)
                .update();
        assertThatThrownBy(() -> there.findOrCreate("locked@example.org")).isInstanceOf(NoSuchElementException.class);

        JdbcClient.create(source).sql("ALTER TABLE holder DROP COLUMN address").update();
        migrations.target("latest").load().migrate();

        assertThat(there.findOrCreate("locked@example.org")).isNotEqualTo(locked);
        assertThat(there.findOrCreate("living@example.org")).isEqualTo(living);
        // Another instance, which has no key in its cache.
        assertThat(new People(source, KEY).isErased(locked)).isTrue();
        assertThatThrownBy(() -> JdbcClient.create(source)
                        .sql("UPDATE holder SET email_hash = 'x' WHERE id = ?")
                        .param(locked)
                        .update())
                .as("no program can lock one again")
                .hasMessageContaining("erased_has_no_address");
    }
}
