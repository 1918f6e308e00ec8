package igf.platform.people;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores the purposes' keys in the people database, wrapped by the master key. After a change of the master key, it
 * also wraps them with the new one. That adds a few rows, and changes neither events nor the keys of people. Both
 * wrappings remain, because replicas get new settings one after the other, and an operator may revert the change.
 */
public final class WrappedPurposeKeys implements PurposeKeys {

    private static final Logger LOG = LoggerFactory.getLogger(WrappedPurposeKeys.class);

    private final Supplier<JdbcClient> people;
    private final MasterKey master;
    private final @Nullable MasterKey formerMaster;
    private final Map<String, byte[]> cache = new ConcurrentHashMap<>();

    /**
     * @param people returns the people database after its migration
     * @param former the previous master key; null if there is none or no replica has it any more
     */
    public WrappedPurposeKeys(Supplier<JdbcClient> people, MasterKey master, @Nullable MasterKey former) {
        this.people = people;
        this.master = master;
        this.formerMaster = former;
    }

    @Override
    public byte[] get(String purpose) {
        return cache.computeIfAbsent(purpose, this::load).clone();
    }

    private byte[] load(String purpose) {
        var jdbc = people.get();
        if (findMasterKeyIds(jdbc, WRAP).isEmpty()) {
            storeInitialKeys(jdbc);
        }
        rewrap(jdbc);
        if (findMasterKeyIds(jdbc, purpose).isEmpty()) {
            // This purpose is new. Wrap its key by the former master key first, because another replica may have only
            // that one.
            store(jdbc, purpose, formerMaster == null ? master : formerMaster, Vault.random());
            rewrap(jdbc);
        }
        return findWrapped(jdbc, purpose)
                .map(master::unwrap)
                .orElseThrow(() -> new IllegalStateException(
                        "The key for \"%s\" is wrapped by master key %s; given is %s. Give that one in igf.people.former-master-key."
                                .formatted(
                                        purpose, findMasterKeyIds(jdbc, purpose).orElse(""), master.id())));
    }

    /** Returns the ids of the master keys that wrap a key; empty if it is not stored. */
    private static Optional<String> findMasterKeyIds(JdbcClient jdbc, String purpose) {
        return jdbc.sql("SELECT string_agg(master, ', ') FROM kept_key WHERE purpose = ?")
                .param(purpose)
                .query(String.class)
                .optional();
    }

    private Optional<byte[]> findWrapped(JdbcClient jdbc, String purpose) {
        return jdbc.sql("SELECT wrapped FROM kept_key WHERE purpose = ? AND master = ?")
                .params(purpose, master.id())
                .query(byte[].class)
                .optional();
    }

    /** Stores a key, unless another replica has stored it. */
    private static void store(JdbcClient jdbc, String purpose, MasterKey by, byte[] key) {
        jdbc.sql("INSERT INTO kept_key (purpose, master, wrapped) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(purpose, by.id(), by.wrap(key))
                .update();
    }

    private void rewrap(JdbcClient jdbc) {
        var before = formerMaster;
        if (before == null) {
            return;
        }
        jdbc.sql("""
                        SELECT purpose, wrapped FROM kept_key k WHERE master = ?
                        AND NOT EXISTS (SELECT FROM kept_key n WHERE n.purpose = k.purpose AND n.master = ?)""")
                .params(before.id(), master.id())
                .query((row, n) -> Map.entry(row.getString(1), row.getBytes(2)))
                .list()
                .forEach(row -> {
                    store(jdbc, row.getKey(), master, before.unwrap(row.getValue()));
                    LOG.info("The key for \"{}\" is wrapped by master key {} too", row.getKey(), master.id());
                });
    }

    /** Stores the first keys of all purposes, derived from the master key. */
    private void storeInitialKeys(JdbcClient jdbc) {
        var current = currentMasterKey(jdbc);
        for (var purpose : PurposeKeys.DERIVED_ONCE) {
            store(jdbc, purpose, current, current.derive(purpose));
        }
        // Store this key last: its presence means that the others are stored.
        store(jdbc, WRAP, current, current.derive(WRAP));
    }

    private MasterKey currentMasterKey(JdbcClient jdbc) {
        var sample = jdbc.sql("SELECT wrapped_key FROM holder WHERE wrapped_key IS NOT NULL LIMIT 1")
                .query(byte[].class)
                .optional();
        if (sample.isEmpty() || canUnwrap(master, sample.get())) {
            return master;
        }
        if (formerMaster != null && canUnwrap(formerMaster, sample.get())) {
            return formerMaster;
        }
        throw new IllegalStateException(
                "Master key %s is not the one that the keys of people were wrapped with: names would stay unreadable."
                        .formatted(master.id()));
    }

    private static boolean canUnwrap(MasterKey key, byte[] wrapped) {
        try {
            Vault.decrypt(key.derive(WRAP), wrapped);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
