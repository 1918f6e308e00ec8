package igf.platform.web.repeat;

import igf.platform.command.Repeatable;
import igf.platform.command.StoredResponse;
import igf.platform.lease.FormerReplicas;
import igf.platform.lease.LeaderTask;
import igf.platform.lease.Term;
import igf.platform.people.Vault;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    private static final long ASK_EVERY = TimeUnit.MINUTES.toNanos(1);
    private static final int SEED = 32;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String node;
    private final FormerReplicas former;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean upgrading;
    private volatile long askedForFormer = System.nanoTime() - ASK_EVERY;
    private long forgotten = System.nanoTime() - FORGET_EVERY;

    public IdempotencyStore(JdbcClient jdbc, JsonMapper json, String node) {
        this.jdbc = jdbc;
        this.json = json;
        this.node = node;
        this.former = new FormerReplicas(jdbc);
    }

    /** @param answer null while the request is carried out, and of another request under the key */
    record Found(String hash, @Nullable StoredResponse answer) {}

    /**
     * Returns true if the release before this one may have left rows in its own form, or lives beside this one and leaves more. An answer
     * holds for a minute, so that the upgrade costs nothing once it is over.
     */
    boolean isUpgrading() {
        if (System.nanoTime() - askedForFormer >= ASK_EVERY) {
            upgrading = former.live() || hasFormerRows();
            askedForFormer = System.nanoTime();
        }
        return upgrading;
    }

    private boolean hasFormerRows() {
        // Only the release before kept callers in the clear, with a bar within.
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM idempotency
                          WHERE caller LIKE '%|%' AND created_at >= now() - interval '1 day')""").query(Boolean.class).single();
    }

    /**
     * While a replica of the release before lives, makes a row of its form for a request: that replica cannot find the sealed one, and
     * answers 503 instead of carrying the request out again.
     */
    void leaveMarker(RequestRow row) {
        if (former.live()) {
            jdbc.sql("""
                            INSERT INTO idempotency (caller, key, request_hash, status, headers, body)
                            VALUES (?, ?, ?, 503, '{"Retry-After":"1"}', '') ON CONFLICT DO NOTHING""").params(row.caller(), row.key(), row.hash()).update();
        }
    }

    /** Returns true if the release before this one keeps the request in a row of its own form. */
    boolean isFormer(RequestRow row) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM idempotency WHERE caller = ? AND key = ?
                          AND status IS DISTINCT FROM 503 AND created_at >= now() - interval '1 day')""")
                .params(row.caller(), row.key())
                .query(Boolean.class)
                .single();
    }

    /**
     * The first attempt, or the next one after one that has ended without an answer: its node says so by asking, since it does
     * not ask while it works on it; of another node it is believed after a minute. Empty if there is an answer, or will be.
     */
    Optional<Repeatable> begin(RequestRow row) {
        return row.former() ? beginFormer(row) : beginOwn(row);
    }

    private Optional<Repeatable> beginOwn(RequestRow row) {
        var seed = new byte[SEED];
        random.nextBytes(seed);
        return jdbc.sql("""
                        INSERT INTO idempotency AS known (caller, key, request_hash, node, seed) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (caller, key) DO UPDATE
                          SET attempt = known.attempt + 1, node = excluded.node, taken_at = now()
                        WHERE known.status IS NULL AND known.request_hash = excluded.request_hash
                          AND (known.node IN ('', excluded.node) OR known.taken_at < now() - interval '1 minute')
                        RETURNING attempt, seed""")
                .params(row.caller(), row.key(), row.hash(), node, Vault.encrypt(row.seal(), seed))
                .query((kept, n) ->
                        new Repeatable(row.place(), kept.getInt(1), Vault.decrypt(row.seal(), kept.getBytes(2))))
                .optional();
    }

    private Optional<Repeatable> beginFormer(RequestRow row) {
        return jdbc.sql("""
                        UPDATE idempotency SET attempt = attempt + 1, node = ?, taken_at = now()
                        WHERE caller = ? AND key = ? AND status IS NULL AND request_hash = ?
                          AND (node IN ('', ?) OR taken_at < now() - interval '1 minute')
                        RETURNING attempt, seed, outcomes""")
                .params(node, row.caller(), row.key(), row.hash(), node)
                .query((kept, n) -> Repeatable.former(row.place(), kept.getInt(1), kept.getBytes(2), List.of((String[])
                        kept.getArray(3).getArray())))
                .optional();
    }

    /** True if the key was used so long ago that it is as good as new. */
    boolean forget(RequestRow row) {
        return jdbc.sql(
                                "DELETE FROM idempotency WHERE caller = ? AND key = ? AND created_at < now() - interval '1 day'")
                        .params(row.caller(), row.key())
                        .update()
                == 1;
    }

    /** Nothing if the attempt was overtaken: its answer is not the one that counts. */
    void keep(RequestRow row, Repeatable attempt, StoredResponse answer) {
        // A replica of the release before finds its own row, and reads the answer as it would have kept it.
        var headers = row.former() ? json.writeValueAsString(answer.headers()) : null;
        var body = row.former()
                ? FormerAnswer.seal(row.seal(), answer.body())
                : Vault.encrypt(row.seal(), json.writeValueAsBytes(answer));
        var mine = jdbc.sql("""
                        UPDATE idempotency SET status = ?, headers = ?, body = ?, outcomes = '{}'
                        WHERE caller = ? AND key = ? AND attempt = ? AND status IS NULL""")
                .params(Arrays.asList(answer.status(), headers, body, row.caller(), row.key(), attempt.number()))
                .update();
        if (mine == 1) {
            jdbc.sql("DELETE FROM idempotency_outcome WHERE caller = ? AND key = ?")
                    .params(row.caller(), row.key())
                    .update();
        }
    }

    /**
     * The next one may try at once, unless it does already. What has been committed stays known to it; if there is none of it, a marker
     * goes too.
     *
     * @param marked the request as the release before would find it
     */
    void giveBack(Repeatable attempt, RequestRow marked) {
        jdbc.sql("""
                        UPDATE idempotency SET node = ''
                        WHERE caller = ? AND key = ? AND attempt = ? AND status IS NULL""").params(attempt.caller(), attempt.key(), attempt.number()).update();
        var gone = jdbc.sql("""
                        DELETE FROM idempotency known
                        WHERE caller = ? AND key = ? AND attempt = ? AND status IS NULL AND outcomes = '{}'
                          AND NOT EXISTS (SELECT FROM idempotency_outcome o
                                          WHERE o.caller = known.caller AND o.key = known.key)""")
                .params(attempt.caller(), attempt.key(), attempt.number())
                .update();
        if (gone == 1 && isUpgrading()) {
            jdbc.sql("DELETE FROM idempotency WHERE caller = ? AND key = ? AND status = 503")
                    .params(marked.caller(), marked.key())
                    .update();
        }
    }

    Optional<Found> find(RequestRow row) {
        return jdbc.sql("SELECT request_hash, status, headers, body FROM idempotency WHERE caller = ? AND key = ?")
                .params(row.caller(), row.key())
                .query((kept, n) ->
                        new Found(kept.getString(1), kept.getString(1).equals(row.hash()) ? answer(row, kept) : null))
                .optional();
    }

    private @Nullable StoredResponse answer(RequestRow row, ResultSet kept) throws SQLException {
        var status = kept.getInt(2);
        var headers = kept.getString(3);
        byte @Nullable [] body = kept.getBytes(4);
        if (status == 0 || body == null) {
            return null;
        }
        // Beside the headers in the clear stands a body of the release before.
        return headers == null
                ? json.readValue(Vault.decrypt(row.seal(), body), StoredResponse.class)
                : new StoredResponse(status, json.readValue(headers, TEXT_MAP), FormerAnswer.open(row.seal(), body));
    }

    @Override
    public String lease() {
        return "requests";
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
