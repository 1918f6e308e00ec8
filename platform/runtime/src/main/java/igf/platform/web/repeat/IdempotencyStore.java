package igf.platform.web.repeat;

import igf.platform.command.Repeatable;
import igf.platform.lease.LeaderTask;
import igf.platform.lease.Term;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Requests by caller and key: which attempt is at work, and the answer for a day. */
public final class IdempotencyStore implements LeaderTask {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyStore.class);
    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};
    private static final long FORGET_EVERY = TimeUnit.MINUTES.toNanos(10);
    private static final int SEED = 32;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String node;
    private final SecureRandom random = new SecureRandom();
    private long forgotten = System.nanoTime() - FORGET_EVERY;

    public IdempotencyStore(JdbcClient jdbc, JsonMapper json, String node) {
        this.jdbc = jdbc;
        this.json = json;
        this.node = node;
    }

    record Kept(String hash, int status, Map<String, String> headers, byte[] body) {}

    /**
     * The first attempt, or the next one after one that has ended without an answer: its node says so by asking, since it does
     * not ask while it works on it; of another node it is believed after a minute. Empty if there is an answer, or will be.
     */
    Optional<Repeatable> begin(String caller, String key, String hash) {
        var seed = new byte[SEED];
        random.nextBytes(seed);
        return jdbc.sql("""
                        INSERT INTO idempotency AS known (caller, key, request_hash, node, seed) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (caller, key) DO UPDATE
                          SET attempt = known.attempt + 1, node = excluded.node, taken_at = now()
                        WHERE known.status IS NULL AND known.request_hash = excluded.request_hash
                          AND (known.node IN ('', excluded.node) OR known.taken_at < now() - interval '1 minute')
                        RETURNING attempt, seed, outcomes""")
                .params(caller, key, hash, node, seed)
                .query((row, n) -> new Repeatable(caller, key, row.getInt(1), row.getBytes(2), List.of((String[])
                        row.getArray(3).getArray())))
                .optional();
    }

    /** True if the key was used so long ago that it is as good as new. */
    boolean forget(String caller, String key) {
        return jdbc.sql(
                                "DELETE FROM idempotency WHERE caller = ? AND key = ? AND created_at < now() - interval '1 day'")
                        .params(caller, key)
                        .update()
                == 1;
    }

    /** Nothing if the attempt was overtaken: its answer is not the one that counts. */
    void keep(Repeatable attempt, int status, Map<String, String> headers, byte[] body) {
        jdbc.sql("""
                        UPDATE idempotency SET status = ?, headers = ?, body = ?, outcomes = '{}'
                        WHERE caller = ? AND key = ? AND attempt = ? AND status IS NULL""")
                .params(
                        status,
                        json.writeValueAsString(headers),
                        body,
                        attempt.caller(),
                        attempt.key(),
                        attempt.number())
                .update();
    }

    /** The next one may try at once, unless it does already. What has been committed stays known to it. */
    void giveBack(Repeatable attempt) {
        jdbc.sql("""
                        UPDATE idempotency SET node = ''
                        WHERE caller = ? AND key = ? AND attempt = ? AND status IS NULL""").params(attempt.caller(), attempt.key(), attempt.number()).update();
        jdbc.sql("""
                        DELETE FROM idempotency
                        WHERE caller = ? AND key = ? AND attempt = ? AND status IS NULL AND outcomes = '{}'""").params(attempt.caller(), attempt.key(), attempt.number()).update();
    }

    Optional<Kept> find(String caller, String key) {
        return jdbc.sql(
                        "SELECT request_hash, coalesce(status, 0), headers, body FROM idempotency WHERE caller = ? AND key = ?")
                .params(caller, key)
                .query((row, n) ->
                        new Kept(row.getString(1), row.getInt(2), headers(row.getString(3)), body(row.getBytes(4))))
                .optional();
    }

    private Map<String, String> headers(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, TEXT_MAP);
    }

    private static byte[] body(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : Arrays.copyOf(bytes, bytes.length);
    }

    @Override
    public String duty() {
        return "idempotency";
    }

    @Override
    public void begin(Term term) {}

    @Override
    public void end() {}

    /** An answer is kept for a day, not for ever: it holds what its caller was told. */
    @Override
    public void tend() {
        if (System.nanoTime() - forgotten < FORGET_EVERY) {
            return;
        }
        try {
            jdbc.sql("DELETE FROM idempotency WHERE created_at < now() - interval '1 day'")
                    .update();
            forgotten = System.nanoTime();
        } catch (DataAccessException e) {
            LOG.debug("Old answers are forgotten later", e);
        }
    }
}
