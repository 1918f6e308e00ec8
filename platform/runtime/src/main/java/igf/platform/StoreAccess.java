package igf.platform;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Checks that this replica can use each store and the broker with its own credentials. The replica is out of service
 * until each store has responded once, and while a store rejects the credentials. A store that fails later fails for
 * all replicas, so it does not take them out of service: commands continue while views or the broker are unavailable
 * (docs/adr/0029).
 */
final class StoreAccess implements HealthIndicator {
    private static final long TIMEOUT_MILLIS = 500;
    private static final Set<Integer> MONGO_ACCESS_ERRORS = Set.of(13, 18);
    /** SQLSTATE: invalid authorization; insufficient privilege. */
    private static final Set<String> SQL_ACCESS_ERRORS = Set.of("28000", "28P01", "42501");

    private final Map<String, Callable<?>> checks;
    private final Map<String, CompletableFuture<Void>> pending = new ConcurrentHashMap<>();
    private final Map<String, Access> results = new ConcurrentHashMap<>();

    /** @param checks for each store's name, a call that needs valid credentials and throws without them */
    StoreAccess(Map<String, Callable<?>> checks) {
        this.checks = Map.copyOf(checks);
    }

    private enum Access {
        ALLOWED,
        REFUSED
    }

    /** Checks all stores. A check that takes longer than the timeout counts in later calls. */
    @Override
    public Health health() {
        startChecks()
                .completeOnTimeout(null, TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        var unavailable = checks.keySet().stream()
                .filter(store -> results.get(store) != Access.ALLOWED)
                .collect(Collectors.toMap(
                        store -> store,
                        store -> results.containsKey(store)
                                ? "refuses the credentials"
                                : "has not answered since the start"));
        return unavailable.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetails(unavailable).build();
    }

    /** Starts the checks that are not pending. The result completes when all have ended. */
    CompletableFuture<Void> startChecks() {
        return CompletableFuture.allOf(
                checks.entrySet().stream().map(this::check).toArray(CompletableFuture<?>[]::new));
    }

    /** Starts a check, unless an earlier check of the same store is still pending. */
    private CompletableFuture<Void> check(Map.Entry<String, Callable<?>> namedCheck) {
        return pending.compute(
                namedCheck.getKey(),
                (store, previous) -> previous != null && !previous.isDone()
                        ? previous
                        : CompletableFuture.runAsync(
                                () -> check(store, namedCheck.getValue()),
                                task -> Thread.ofVirtual().name("store-access").start(task)));
    }

    private void check(String store, Callable<?> check) {
        try {
            check.call();
            results.put(store, Access.ALLOWED);
        } catch (Exception e) {
            if (isAccessError(e)) {
                results.put(store, Access.REFUSED);
            }
        }
    }

    private static boolean isAccessError(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoSecurityException
                    || cause instanceof MongoCommandException command
                            && MONGO_ACCESS_ERRORS.contains(command.getErrorCode())
                    || cause instanceof SQLException sql && SQL_ACCESS_ERRORS.contains(sql.getSQLState())
                    || cause instanceof AuthenticationException
                    || cause instanceof AuthorizationException) {
                return true;
            }
        }
        return false;
    }
}
