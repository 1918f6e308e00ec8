package igf.platform.web.idempotency;

import igf.platform.command.RequestAttempt;
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

/** Stores requests by caller and key, with the current attempt, and the response for a day. */
public final class IdempotencyStore implements LeaderTask {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyStore.class);
    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};
    private static final long CLEANUP_INTERVAL = TimeUnit.MINUTES.toNanos(10);
    private static final long UPGRADE_CHECK_INTERVAL = TimeUnit.MINUTES.toNanos(1);
    private static final int SEED_BYTES = 32;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String node;
    private final FormerReplicas formerReplicas;
    private final SecureRandom random = new SecureRandom();
    private volatile boolean upgrading;
    private volatile long upgradeCheckedAt = System.nanoTime() - UPGRADE_CHECK_INTERVAL;
    private long cleanedUpAt = System.nanoTime() - CLEANUP_INTERVAL;

    public IdempotencyStore(JdbcClient jdbc, JsonMapper json, String node) {
        this.jdbc = jdbc;
        this.json = json;
        this.node = node;
        this.formerReplicas = new FormerReplicas(jdbc);
    }

    /** @param response the response; null while the request runs, and for another request with the same key */
    record StoredRequest(String hash, @Nullable StoredResponse response) {}

    /**
     * Returns whether there are rows in the format of release 6004e0d7, or replicas of it that may write more. The
     * result is cached for a minute.
     */
    boolean isUpgrading() {
        if (System.nanoTime() - upgradeCheckedAt >= UPGRADE_CHECK_INTERVAL) {
            upgrading = formerReplicas.areRunning() || hasFormerRows();
            upgradeCheckedAt = System.nanoTime();
        }
        return upgrading;
    }

    private boolean hasFormerRows() {
        // Only release 6004e0d7 stored callers as plain text, which contains a bar.
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM idempotency
                          WHERE caller LIKE '%|%' AND created_at >= now() - interval '1 day')""").query(Boolean.class).single();
    }

    /**
     * Stores a row in the format of release 6004e0d7 while a replica of it runs. That replica cannot find the row of
     * this release. Because of the marker, it responds with 503 instead of executing the request again.
     */
    void insertMarker(RequestRow row) {
        if (formerReplicas.areRunning()) {
            jdbc.sql("""
                            INSERT INTO idempotency (caller, key, request_hash, status, headers, body)
                            VALUES (?, ?, ?, 503, '{"Retry-After":"1"}', '') ON CONFLICT DO NOTHING""").params(row.caller(), row.key(), row.hash()).update();
        }
    }

    /** Returns whether release 6004e0d7 has stored the request in its own format. */
    boolean hasFormerRow(RequestRow row) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM idempotency WHERE caller = ? AND key = ?
                          AND status IS DISTINCT FROM 503 AND created_at >= now() - interval '1 day')""")
                .params(row.caller(), row.key())
                .query(Boolean.class)
                .single();
    }

    /**
     * Begins the first attempt, or the next one after an attempt that ended without a response. An attempt of this node
     * has ended if the node calls this method again; an attempt of another node counts as ended after a minute. Returns
     * empty if there is a response, or another attempt is running.
     */
    Optional<RequestAttempt> begin(RequestRow row) {
        return row.former() ? beginFormer(row) : beginOwn(row);
    }

    private Optional<RequestAttempt> beginOwn(RequestRow row) {
        var seed = new byte[SEED_BYTES];
        random.nextBytes(seed);
        return jdbc.sql("""
                        INSERT INTO idempotency AS known (caller, key, request_hash, node, seed) VALUES (?, ?, ?, ?, ?)
                        ON CONFLICT (caller, key) DO UPDATE
                          SET attempt = known.attempt + 1, node = excluded.node, taken_at = now()
                        WHERE known.status IS NULL AND known.request_hash = excluded.request_hash
                          AND (known.node IN ('', excluded.node) OR known.taken_at < now() - interval '1 minute')
                        RETURNING attempt, seed""")
                .params(row.caller(), row.key(), row.hash(), node, Vault.encrypt(row.seal(), seed))
                .query((stored, n) -> new RequestAttempt(
                        row.toAttemptRow(), stored.getInt(1), Vault.decrypt(row.seal(), stored.getBytes(2))))
                .optional();
    }

    private Optional<RequestAttempt> beginFormer(RequestRow row) {
        return jdbc.sql("""
                        UPDATE idempotency SET attempt = attempt + 1, node = ?, taken_at = now()
                        WHERE caller = ? AND key = ? AND status IS NULL AND request_hash = ?
                          AND (node IN ('', ?) OR taken_at < now() - interval '1 minute')
                        RETURNING attempt, seed, outcomes""")
                .params(node, row.caller(), row.key(), row.hash(), node)
                .query((stored, n) -> RequestAttempt.ofFormerRelease(
                        row.toAttemptRow(), stored.getInt(1), stored.getBytes(2), List.of((String[])
                                stored.getArray(3).getArray())))
                .optional();
    }

    /** Deletes the row if it is older than a day, and returns whether it did. */
    boolean deleteExpired(RequestRow row) {
        return jdbc.sql(
                                "DELETE FROM idempotency WHERE caller = ? AND key = ? AND created_at < now() - interval '1 day'")
                        .params(row.caller(), row.key())
                        .update()
                == 1;
    }

    /** Stores the response. Does nothing if a later attempt has begun. */
    void storeResponse(RequestRow row, RequestAttempt attempt, StoredResponse response) {
        // A replica of release 6004e0d7 reads the response of such a row in its own format.
        var headers = row.former() ? json.writeValueAsString(response.headers()) : null;
        var body = row.former()
                ? FormerResponse.encrypt(row.seal(), response.body())
                : Vault.encrypt(row.seal(), json.writeValueAsBytes(response));
        var updated = jdbc.sql("""
                        UPDATE idempotency SET status = ?, headers = ?, body = ?, outcomes = '{}'
                        WHERE caller = ? AND key = ? AND attempt = ? AND status IS NULL""")
                .params(Arrays.asList(response.status(), headers, body, row.caller(), row.key(), attempt.number()))
                .update();
        if (updated == 1) {
            jdbc.sql("DELETE FROM idempotency_outcome WHERE caller = ? AND key = ?")
                    .params(row.caller(), row.key())
                    .update();
        }
    }

    /**
     * Allows the next attempt to start immediately. If no command was committed, deletes the row and the marker.
     *
     * @param marker the request in the format of release 6004e0d7
     */
    void release(RequestAttempt attempt, RequestRow marker) {
        jdbc.sql("""
                        UPDATE idempotency SET node = ''
                        WHERE caller = ? AND key = ? AND attempt = ? AND status IS NULL""").params(attempt.caller(), attempt.key(), attempt.number()).update();
        var deleted = jdbc.sql("""
                        DELETE FROM idempotency known
                        WHERE caller = ? AND key = ? AND attempt = ? AND status IS NULL AND outcomes = '{}'
                          AND NOT EXISTS (SELECT FROM idempotency_outcome o
                                          WHERE o.caller = known.caller AND o.key = known.key)""")
                .params(attempt.caller(), attempt.key(), attempt.number())
                .update();
        if (deleted == 1 && isUpgrading()) {
            jdbc.sql("DELETE FROM idempotency WHERE caller = ? AND key = ? AND status = 503")
                    .params(marker.caller(), marker.key())
                    .update();
        }
    }

    Optional<StoredRequest> find(RequestRow row) {
        return jdbc.sql("SELECT request_hash, status, headers, body FROM idempotency WHERE caller = ? AND key = ?")
                .params(row.caller(), row.key())
                .query((stored, n) -> new StoredRequest(
                        stored.getString(1), stored.getString(1).equals(row.hash()) ? readResponse(row, stored) : null))
                .optional();
    }

    private @Nullable StoredResponse readResponse(RequestRow row, ResultSet stored) throws SQLException {
        var status = stored.getInt(2);
        var headers = stored.getString(3);
        byte @Nullable [] body = stored.getBytes(4);
        if (status == 0 || body == null) {
            return null;
        }
        // A row with plain-text headers has a body in the format of release 6004e0d7.
        return headers == null
                ? json.readValue(Vault.decrypt(row.seal(), body), StoredResponse.class)
                : new StoredResponse(
                        status, json.readValue(headers, TEXT_MAP), FormerResponse.decrypt(row.seal(), body));
    }

    @Override
    public String lease() {
        return "requests";
    }

    @Override
    public void begin(Term term) {}

    @Override
    public void end() {}

    /** Deletes responses after a day, because they contain data that only their caller may see. */
    @Override
    public void maintain() {
        if (System.nanoTime() - cleanedUpAt < CLEANUP_INTERVAL) {
            return;
        }
        try {
            jdbc.sql("DELETE FROM idempotency WHERE created_at < now() - interval '1 day'")
                    .update();
            cleanedUpAt = System.nanoTime();
        } catch (DataAccessException e) {
            LOG.debug("Old responses could not be deleted", e);
        }
    }
}
