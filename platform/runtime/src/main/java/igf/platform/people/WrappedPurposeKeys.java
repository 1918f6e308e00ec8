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
 * Keys kept in the people database, each wrapped by the master key and with its id. Where a former master key is given, what it
 * wrapped is wrapped by the new one too: a few rows, while no event and no key of a person is touched. Both stand side by side, since
 * replicas get their new settings one after the other, and somebody may have to go back.
 */
public final class WrappedPurposeKeys implements PurposeKeys {

    private static final Logger LOG = LoggerFactory.getLogger(WrappedPurposeKeys.class);

    private final Supplier<JdbcClient> people;
    private final MasterKey master;
    private final @Nullable MasterKey former;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();

    /**
     * @param people waits for its tables
     * @param former the master key before this one; null where there was none, or no replica has it any more
     */
    public WrappedPurposeKeys(Supplier<JdbcClient> people, MasterKey master, @Nullable MasterKey former) {
        this.people = people;
        this.master = master;
        this.former = former;
    }

    @Override
    public byte[] of(String purpose) {
        return known.computeIfAbsent(purpose, this::opened).clone();
    }

    private byte[] opened(String purpose) {
        var jdbc = people.get();
        if (masters(jdbc, WRAP).isEmpty()) {
            begin(jdbc);
        }
        wrapAnew(jdbc);
        if (masters(jdbc, purpose).isEmpty()) {
            // A purpose that an earlier release did not have: nothing hangs on its key yet. By the former master key
            // first, since a
            // replica that has that one alone may be as far.
            keep(jdbc, purpose, former == null ? master : former, Vault.random());
            wrapAnew(jdbc);
        }
        return wrapped(jdbc, purpose)
                .map(master::unwrap)
                .orElseThrow(() -> new IllegalStateException(
                        "The key for \"%s\" is wrapped by master key %s; given is %s. Give that one in igf.people.former-master-key."
                                .formatted(purpose, masters(jdbc, purpose).orElse(""), master.id())));
    }

    /** Ids of those that wrap it; empty where it is not kept. */
    private static Optional<String> masters(JdbcClient jdbc, String purpose) {
        return jdbc.sql("SELECT string_agg(master, ', ') FROM kept_key WHERE purpose = ?")
                .param(purpose)
                .query(String.class)
                .optional();
    }

    private Optional<byte[]> wrapped(JdbcClient jdbc, String purpose) {
        return jdbc.sql("SELECT wrapped FROM kept_key WHERE purpose = ? AND master = ?")
                .params(purpose, master.id())
                .query(byte[].class)
                .optional();
    }

    /** Another replica may be as far: the first one counts. */
    private static void keep(JdbcClient jdbc, String purpose, MasterKey by, byte[] key) {
        jdbc.sql("INSERT INTO kept_key (purpose, master, wrapped) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(purpose, by.id(), by.wrap(key))
                .update();
    }

    private void wrapAnew(JdbcClient jdbc) {
        var before = former;
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
                    keep(jdbc, row.getKey(), master, before.unwrap(row.getValue()));
                    LOG.info("The key for \"{}\" is wrapped by master key {} too", row.getKey(), master.id());
                });
    }

    /** All at once, as they followed from the master key that was in force until now; which that was, people's keys tell. */
    private void begin(JdbcClient jdbc) {
        var until = inForce(jdbc);
        for (var purpose : PurposeKeys.DERIVED_ONCE) {
            keep(jdbc, purpose, until, until.derive(purpose));
        }
        // Last, since it says that the others are there.
        keep(jdbc, WRAP, until, until.derive(WRAP));
    }

    private MasterKey inForce(JdbcClient jdbc) {
        var sample = jdbc.sql("SELECT wrapped_key FROM holder WHERE wrapped_key IS NOT NULL LIMIT 1")
                .query(byte[].class)
                .optional();
        if (sample.isEmpty() || opens(master, sample.get())) {
            return master;
        }
        if (former != null && opens(former, sample.get())) {
            return former;
        }
        throw new IllegalStateException(
                "Master key %s is not the one that the keys of people were wrapped with: names would be unreadable for good."
                        .formatted(master.id()));
    }

    private static boolean opens(MasterKey key, byte[] wrapped) {
        try {
            Vault.decrypt(key.derive(WRAP), wrapped);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
