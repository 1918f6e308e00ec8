// Long: the only access to the people database, one statement a method.
package igf.platform.people;

import com.fasterxml.uuid.Generators;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
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

/**
 * Finds people by e-mail address, stores their keys, and encrypts (seals) and decrypts (opens) personal values.
 * Aggregates must not use it.
 */
public final class People {

    /** Shown for a value whose key was destroyed. */
    public static final String ERASED = "(erased)";

    private static final Duration CACHE_DURATION = Duration.ofSeconds(10);
    private static final int MAX_CACHED = 50_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final Map<UUID, CachedKey> cache = new ConcurrentHashMap<>();

    private record CachedKey(Optional<byte[]> key, long until) {}

    /** Uses keys that are derived from a master key and not stored; for tests. */
    public People(DataSource source, String masterKey) {
        this(source, PurposeKeys.derived(masterKey));
    }

    public People(DataSource source, PurposeKeys keys) {
        this.jdbc = JdbcClient.create(source);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        this.vault = new Vault(keys);
    }

    /**
     * Returns an address in the form in which it is stored and used: Unicode NFKC, lower case.
     *
     * @throws RefusedException if that changes more than the case, as for an address that only looks like a known one
     */
    public static String normalized(String email) {
        var plain = Vault.normalized(email);
        if (!plain.equals(email.strip().toLowerCase(Locale.ROOT))) {
            throw new RefusedException(Refusal.rule(
                    "ADDRESS_NOT_PLAIN",
                    "/email",
                    "Write the address in plain characters; this one reads as " + plain + "."));
        }
        return plain;
    }

    /** Returns the id of the person with an e-mail address, or a new one. Stores the address, sealed. */
    public UUID findOrCreate(String email) {
        return findByAddress(email).orElseGet(() -> {
            create("PERSON", vault.lookupHash(email));
            return findByAddress(email).orElseThrow();
        });
    }

    private record AddressLookup(UUID person, boolean isStored) {}

    /**
     * Stores the address only after the query has released its connection: a thread that waits for a second connection
     * while holding one can deadlock.
     */
    private Optional<UUID> findByAddress(String email) {
        var found = jdbc.sql("SELECT id, address IS NOT NULL FROM holder WHERE email_hash = ? AND erased_at IS NULL")
                .param(vault.lookupHash(email))
                .query((row, number) -> new AddressLookup(row.getObject(1, UUID.class), row.getBoolean(2)))
                .optional();
        found.filter(holder -> !holder.isStored()).ifPresent(holder -> storeAddress(holder.person(), email));
        return found.map(AddressLookup::person);
    }

    /** Stores the sealed address, unless the person was erased meanwhile. */
    private void storeAddress(UUID person, String email) {
        findKey(person)
                .ifPresent(key -> jdbc.sql(
                                "UPDATE holder SET address = ? WHERE id = ? AND address IS NULL AND erased_at IS NULL")
                        .params(new PersonalValue(person, vault.seal(key, Vault.normalized(email))).toString(), person)
                        .update());
    }

    /** Returns the sealed address of a person; empty if it is unknown or the person was erased. */
    public Optional<PersonalValue> findAddress(UUID person) {
        return jdbc.sql("SELECT address FROM holder WHERE id = ? AND address IS NOT NULL AND erased_at IS NULL")
                .param(person)
                .query(String.class)
                .optional()
                .map(PersonalValue::parse);
    }

    public Optional<UUID> find(String email) {
        return jdbc.sql("SELECT id FROM holder WHERE email_hash = ? AND erased_at IS NULL")
                .param(vault.lookupHash(email))
                .query(UUID.class)
                .optional();
    }

    /** Returns the person with an e-mail address, and the holders of keys that were created for that address. */
    public Set<UUID> findHolders(String email) {
        var hash = vault.lookupHash(email);
        return jdbc.sql("""
                        SELECT id FROM holder WHERE email_hash = ? AND erased_at IS NULL
                        UNION SELECT document FROM document_address JOIN holder ON id = document
                        WHERE document_address.email_hash = ? AND erased_at IS NULL""")
                .params(hash, hash)
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    public UUID createWithoutAddress() {
        return create("PERSON", null);
    }

    /** Links an address to a person without one. Returns false if another person has it, or the person was erased. */
    public boolean link(UUID person, String email) {
        try {
            var linked = jdbc.sql("""
                            UPDATE holder SET email_hash = ? WHERE id = ? AND kind = 'PERSON'
                            AND email_hash IS NULL AND erased_at IS NULL""").params(vault.lookupHash(email), person).update() == 1;
            if (linked) {
                storeAddress(person, email);
            }
            return linked;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    /** Creates a key for a text that names several people. It is destroyed with the key of any of them. */
    public UUID createDocumentHolder(Collection<UUID> named) {
        var id = create("DOCUMENT", null);
        addNamedPeople(id, named);
        return id;
    }

    /**
     * Creates a key for a text about an address before its owner is known. It is destroyed with the key of the
     * address's owner, now or later.
     */
    public UUID createDocumentHolderForAddress(String email) {
        var owner = find(email);
        var id = create("DOCUMENT", null);
        jdbc.sql("INSERT INTO document_address VALUES (?, ?)")
                .params(id, vault.lookupHash(email))
                .update();
        addNamedPeople(id, owner.stream().toList());
        return id;
    }

    /**
     * Adds people that a document names. If one of them is being erased concurrently, either the erasure sees the new
     * row, or this method waits for the erasure and destroys the document's key.
     */
    public void addNamedPeople(UUID document, Collection<UUID> people) {
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

    /** @throws RefusedException if the holder is unknown or was erased */
    public PersonalValue seal(UUID holder, String clear) {
        var key = findKey(holder)
                .orElseThrow(() -> new RefusedException(Refusal.conflict("ERASED", "A person was erased.")));
        return new PersonalValue(holder, vault.seal(key, clear));
    }

    /** Returns the clear text; empty if its holder was erased. */
    public Optional<String> open(PersonalValue value) {
        return findKey(value.holder()).map(key -> vault.open(key, value.cipher()));
    }

    /** Returns the text to show: the clear text, {@link #ERASED}, or null for null. */
    public @Nullable String show(@Nullable PersonalValue value) {
        return value == null ? null : open(value).orElse(ERASED);
    }

    /** Returns the text to show for a personal value in its text form. */
    public @Nullable String show(@Nullable String value) {
        return value == null ? null : show(PersonalValue.parse(value));
    }

    public boolean isErased(UUID holder) {
        return findKey(holder).isEmpty();
    }

    /**
     * Reads the keys of all personal values in some documents with one query, including nested values, so that showing
     * them needs no further query.
     */
    public void preloadKeys(Collection<Document> documents) {
        preloadKeysOf(HolderFinder.find(documents));
    }

    /** Reads the keys of some holders with one query. */
    public void preloadKeysOf(Set<UUID> holders) {
        var until = System.nanoTime() + CACHE_DURATION.toNanos();
        var missing = holders.stream()
                .filter(holder -> {
                    var cached = cache.get(holder);
                    return cached == null || cached.until() <= until - CACHE_DURATION.toNanos() / 2;
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
        found.forEach((holder, key) -> cacheKey(holder, key, until));
    }

    /** Returns all people, including erased ones. */
    List<UUID> findAll() {
        return jdbc.sql("SELECT id FROM holder WHERE kind = 'PERSON'")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Returns those ids that belong to people. */
    Set<UUID> findPeople(Collection<UUID> ids) {
        return jdbc.sql("SELECT id FROM holder WHERE kind = 'PERSON' AND id = ANY (CAST(? AS uuid[]))")
                .param(1, ids.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> row.getObject(1, UUID.class))
                .set();
    }

    private Optional<byte[]> findKey(UUID holder) {
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
        cacheKey(holder, key, now + CACHE_DURATION.toNanos());
        return key;
    }

    private void cacheKey(UUID holder, Optional<byte[]> key, long until) {
        if (cache.size() > MAX_CACHED) {
            cache.clear();
        }
        cache.put(holder, new CachedKey(key, until));
    }

    public record Erasure(UUID person, Instant at, int documents) {}

    /**
     * Destroys the keys of a person, of their address, and of all documents that name them or were made for their
     * address. Cannot be undone.
     */
    public Erasure erase(UUID person, Instant at) {
        // Lock the person first. A transaction that adds the person to a document then waits for this one, and sees the
        // erasure.
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
