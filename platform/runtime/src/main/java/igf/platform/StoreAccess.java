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
 * Checks that this replica can use each store and the broker with its own credentials. It is out of service until each
 * has responded once, and while one of them rejects its credentials. A store that fails later fails for all replicas
 * and makes none of them unready: commands continue while views or the broker are unavailable (docs/adr/0029).
 */
final class StoreAccess implements HealthIndicator {
    private static final long PATIENCE_MILLIS = 500;
    private static final Set<Integer> MONGO_REFUSALS = Set.of(13, 18);
    /** SQLSTATE: invalid authorization; insufficient privilege. */
    private static final Set<String> SQL_REFUSALS = Set.of("28000", "28P01", "42501");

    private final Map<String, Callable<?>> uses;
    private final Map<String, CompletableFuture<Void>> asking = new ConcurrentHashMap<>();
    private final Map<String, Access> known = new ConcurrentHashMap<>();

    /** @param uses by the name of each store, a call that needs valid credentials and throws without them */
    StoreAccess(Map<String, Callable<?>> uses) {
        this.uses = Map.copyOf(uses);
    }

    private enum Access {
        ALLOWED,
        REFUSED
    }

    /** Waits for a short time only. A later response counts from then on. */
    @Override
    public Health health() {
        var answers = uses.entrySet().stream().map(this::ask).toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(answers)
                .completeOnTimeout(null, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .join();
        var closed = uses.keySet().stream()
                .filter(store -> known.get(store) != Access.ALLOWED)
                .collect(Collectors.toMap(
                        store -> store,
                        store -> known.containsKey(store)
                                ? "refuses the credentials"
                                : "has not answered since the start"));
        return closed.isEmpty()
                ? Health.up().build()
                : Health.outOfService().withDetails(closed).build();
    }

    /** A store that hangs has at most one pending call. */
    private CompletableFuture<Void> ask(Map.Entry<String, Callable<?>> use) {
        return asking.compute(
                use.getKey(),
                (store, before) -> before != null && !before.isDone()
                        ? before
                        : CompletableFuture.runAsync(
                                () -> ask(store, use.getValue()),
                                call -> Thread.ofVirtual().name("proves-access").start(call)));
    }

    private void ask(String store, Callable<?> use) {
        try {
            use.call();
            known.put(store, Access.ALLOWED);
        } catch (Exception e) {
            if (refuses(e)) {
                known.put(store, Access.REFUSED);
            }
        }
    }

    private static boolean refuses(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoSecurityException
                    || cause instanceof MongoCommandException command && MONGO_REFUSALS.contains(command.getErrorCode())
                    || cause instanceof SQLException sql && SQL_REFUSALS.contains(sql.getSQLState())
                    || cause instanceof AuthenticationException
                    || cause instanceof AuthorizationException) {
                return true;
            }
        }
        return false;
    }
}
