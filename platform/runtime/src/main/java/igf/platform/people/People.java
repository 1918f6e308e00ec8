// Long: the one door to the database of people, a statement a method.
package igf.platform.people;

import com.fasterxml.uuid.Generators;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds people by e-mail, keeps their keys, seals and opens personal values. Used at the edges, never in an aggregate. */
public final class People {

    /** What is shown for a value whose key is gone */
    public static final String ERASED = "(erased)";

    private static final Duration CACHED = Duration.ofSeconds(10);
    private static final int MOST_CACHED = 50_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Map<UUID, CachedKey> cache = new ConcurrentHashMap<>();

    private record CachedKey(Optional<byte[]> key, long until) {}

    /** By a master key alone, with nothing kept of it: for tests. */
    public People(DataSource source, String masterKey) {
        this(source, PurposeKeys.derived(masterKey));
    }

    public People(DataSource source, PurposeKeys keys) {
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.vault = new Vault(keys);
    }

    /**
     * An address as it is kept and written to: normalised (Unicode's NFKC), in lower case.
     *
     * @throws Refused if that makes another address of it than only its case, as of what merely looks like a known one
     */
    public static String plain(String email) {
        var plain = Vault.normalise(email);
        if (!plain.equals(email.strip().toLowerCase(Locale.ROOT))) {
            throw new Refused(Refusal.rule(
                    "ADDRESS_NOT_PLAIN",
                    "/email",
                    "Write the address in plain characters; this one reads as " + plain + "."));
        }
        return plain;
    }

    /** The id of the person with an e-mail address, a new one if the address was never seen. Keeps the address, sealed. */
    public UUID withEmail(String email) {
        return addressed(email).orElseGet(() -> {
            create("PERSON", vault.lookup(email));
            return addressed(email).orElseThrow();
        });
    }

    private record Addressed(UUID person, boolean kept) {}

    /** What is kept is kept after the query has ended: who asks for a second connection while holding one can wait for themselves. */
    private Optional<UUID> addressed(String email) {
        var found = jdbc.sql("SELECT id, address IS NOT NULL FROM holder WHERE email_hash = ? AND erased_at IS NULL")
                .param(vault.lookup(email))
                .query((row, number) -> new Addressed(row.getObject(1, UUID.class), row.getBoolean(2)))
                .optional();
        found.filter(one -> !one.kept()).ifPresent(one -> keepAddress(one.person(), email));
        return found.map(Addressed::person);
    }

    /** Somebody who is erased in this moment has no address to keep. */
    private void keepAddress(UUID person, String email) {
        key(person)
                .ifPresent(key -> jdbc.sql(
                                "UPDATE holder SET address = ? WHERE id = ? AND address IS NULL AND erased_at IS NULL")
                        .params(new PersonalValue(person, vault.seal(key, Vault.normalise(email))).toString(), person)
                        .update());
    }

    /** The address that a person is written to, sealed; empty if it is not known or the person was erased. */
    public Optional<PersonalValue> address(UUID person) {
        return jdbc.sql("SELECT address FROM holder WHERE id = ? AND address IS NOT NULL AND erased_at IS NULL")
                .param(person)
                .query(String.class)
                .optional()
                .map(PersonalValue::parse);
    }

    public Optional<UUID> find(String email) {
        return jdbc.sql("SELECT id FROM holder WHERE email_hash = ? AND erased_at IS NULL")
                .param(vault.lookup(email))
                .query(UUID.class)
                .optional();
    }

    /** A person whose address is not known (yet). */
    public UUID unknown() {
        return create("PERSON", null);
    }

    /** Links an address to a person that had none; false if somebody has the address already, or the person was erased. */
    public boolean link(UUID person, String email) {
        try {
            var linked = jdbc.sql("""
                            UPDATE holder SET email_hash = ? WHERE id = ? AND kind = 'PERSON'
                            AND email_hash IS NULL AND erased_at IS NULL""").params(vault.lookup(email), person).update() == 1;
            if (linked) {
                keepAddress(person, email);
            }
            return linked;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** A key for a text that names several people; gone as soon as one of them is. */
    public UUID document(Collection<UUID> named) {
        var id = create("DOCUMENT", null);
        name(id, named);
        return id;
    }

    /**
     * A key for what is said about an address before it is known whose it is. It goes with whoever has the address now, and with
     * whoever is found to have it later.
     */
    public UUID documentFor(String email) {
        var owner = find(email);
        var id = create("DOCUMENT", null);
        jdbc.sql("INSERT INTO document_address VALUES (?, ?)")
                .params(id, vault.lookup(email))
                .update();
        name(id, owner.stream().toList());
        return id;
    }

    /**
     * Notes that a document names further people. One of them may be erased in this moment: either the erasure finds what is noted
     * here, or it is found here afterwards, for which one that is under way is waited for.
     */
    public void name(UUID document, Collection<UUID> people) {
        var named = people.stream().map(UUID::toString).toArray(String[]::new);
        jdbc.sql("INSERT INTO document_person SELECT ?, unnest(CAST(? AS uuid[])) ON CONFLICT DO NOTHING")
                .params(document, named)
                .update();
        var erased = jdbc.sql("SELECT erased_at IS NOT NULL FROM holder WHERE id = ANY (CAST(? AS uuid[])) FOR SHARE")
                .param(1, named)
                .query(Boolean.class)
                .list();
        if (erased.contains(true)) {
            jdbc.sql("UPDATE holder SET wrapped_key = NULL, erased_at = now() WHERE id = ? AND erased_at IS NULL")
                    .param(document)
                    .update();
            cache.remove(document);
        }
    }

    private UUID create(String kind, byte @Nullable [] emailHash) {
        var id = Generators.timeBasedEpochGenerator().generate();
        jdbc.sql("INSERT INTO holder (id, kind, email_hash, wrapped_key) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                .params(Arrays.asList(id, kind, emailHash, vault.wrap(vault.newKey())))
                .update();
        return id;
    }

    /** @throws Refused if the holder is unknown or erased, maybe a moment ago */
    public PersonalValue seal(UUID holder, String clear) {
        var key = key(holder).orElseThrow(() -> new Refused(Refusal.conflict("ERASED", "A person was erased.")));
        return new PersonalValue(holder, vault.seal(key, clear));
    }

    /** The clear text, empty if its holder was erased. */
    public Optional<String> open(PersonalValue value) {
        return key(value.holder()).map(key -> vault.open(key, value.cipher()));
    }

    /** The clear text, {@link #ERASED}, or null for null: as representations show it. */
    public @Nullable String show(@Nullable PersonalValue value) {
        return value == null ? null : open(value).orElse(ERASED);
    }

    /** The same for a value kept as text in a document. */
    public @Nullable String show(@Nullable String value) {
        return value == null ? null : show(PersonalValue.parse(value));
    }

    public boolean erased(UUID holder) {
        return key(holder).isEmpty();
    }

    /**
     * Looks up at once the keys of all personal values in some documents, those inside others included: showing them then asks
     * for none by itself, however many people they name.
     */
    public void prepare(Collection<Document> documents) {
        prepareFor(HolderFinder.in(documents));
    }

    /** The same of some holders of values. */
    public void prepareFor(Set<UUID> holders) {
        var until = System.nanoTime() + CACHED.toNanos();
        var missing = holders.stream()
                .filter(holder -> {
                    var cached = cache.get(holder);
                    return cached == null || cached.until() <= until - CACHED.toNanos() / 2;
                })
                .map(UUID::toString)
                .toArray(String[]::new);
        if (missing.length < 2) {
            return;
        }
        var found = new HashMap<UUID, Optional<byte[]>>();
        for (var holder : missing) {
            found.put(UUID.fromString(holder), Optional.empty());
        }
        jdbc.sql("SELECT id, wrapped_key FROM holder WHERE id = ANY (CAST(? AS uuid[])) AND erased_at IS NULL")
                .param(1, missing)
                .query(row -> {
                    found.put(row.getObject(1, UUID.class), Optional.of(vault.unwrap(row.getBytes(2))));
                });
        found.forEach((holder, key) -> keep(holder, key, until));
    }

    /** Everybody there is or was, erased people too. */
    List<UUID> all() {
        return jdbc.sql("SELECT id FROM holder WHERE kind = 'PERSON'")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Those of some ids that are of people. */
    Set<UUID> among(Collection<UUID> ids) {
        return jdbc.sql("SELECT id FROM holder WHERE kind = 'PERSON' AND id = ANY (CAST(? AS uuid[]))")
                .param(1, ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    private Optional<byte[]> key(UUID holder) {
        var now = System.nanoTime();
        var cached = cache.get(holder);
        if (cached != null && cached.until() > now) {
            return cached.key();
        }
        var key = jdbc.sql("SELECT wrapped_key FROM holder WHERE id = ? AND erased_at IS NULL")
                .param(holder)
                .query(byte[].class)
                .optional()
                .map(vault::unwrap);
        keep(holder, key, now + CACHED.toNanos());
        return key;
    }

    private void keep(UUID holder, Optional<byte[]> key, long until) {
        if (cache.size() > MOST_CACHED) {
            cache.clear();
        }
        cache.put(holder, new CachedKey(key, until));
    }

    /** What an erasure did. */
    public record Erasure(UUID person, Instant at, int documents) {}

    /**
     * Destroys the key of a person, their address, and the keys of all documents that name them or were made for their address.
     * Cannot be undone.
     */
    public Erasure erase(UUID person, Instant at) {
        // The person first: whoever names them from now on waits for the end of this, and sees it.
        var documents = Objects.requireNonNull(transaction.execute(status -> {
            var address = jdbc.sql("SELECT email_hash FROM holder WHERE id = ? FOR UPDATE")
                    .param(person)
                    .query((row, number) -> Optional.ofNullable(row.getBytes(1)))
                    .optional()
                    .flatMap(hash -> hash);
            jdbc.sql(
                            "UPDATE holder SET wrapped_key = NULL, email_hash = NULL, address = NULL, erased_at = now() WHERE id = ?")
                    .param(person)
                    .update();
            var named = jdbc.sql("""
                            UPDATE holder SET wrapped_key = NULL, erased_at = now() WHERE erased_at IS NULL
                            AND id IN (SELECT document FROM document_person WHERE person = ?
                                UNION SELECT document FROM document_address WHERE email_hash = ?) RETURNING id""")
                    .params(Arrays.asList(person, address.orElse(null)))
                    .query(UUID.class)
                    .list();
            jdbc.sql("DELETE FROM credential WHERE person = ?").param(person).update();
            jdbc.sql("DELETE FROM browser_session WHERE person = ?")
                    .param(person)
                    .update();
            jdbc.sql("DELETE FROM document_address WHERE document = ? OR email_hash = ?")
                    .params(Arrays.asList(person, address.orElse(null)))
                    .update();
            return named;
        }));
        cache.remove(person);
        documents.forEach(cache::remove);
        return new Erasure(person, at, documents.size());
    }
}
