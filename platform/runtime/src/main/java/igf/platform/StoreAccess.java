package igf.platform;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSecurityException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Proves that this replica may use each store and the broker with its own credentials. It is out of service until each of them has
 * answered once, and while one of them refuses its credentials. A store that does not answer later is away for all replicas alike and
 * makes none of them unready: commands go on while views or the broker are away (docs/adr/0029).
 */
final class StoreAccess implements HealthIndicator {
    private static final long PATIENCE_MILLIS = 500;
    private static final Set<Integer> MONGO_REFUSALS = Set.of(13, 18);
    /** SQLSTATE: invalid authorization; insufficient privilege. */
    private static final Set<String> SQL_REFUSALS = Set.of("28000", "28P01", "42501");

    private final Map<String, Callable<?>> uses;
    private final Set<String> proven = ConcurrentHashMap.newKeySet();

    /** @param uses by the name of each store a call that only its credentials allow, or that throws */
    StoreAccess(Map<String, Callable<?>> uses) {
        this.uses = Map.copyOf(uses);
    }

    private enum Answer {
        ALLOWED,
        REFUSED,
        NONE
    }

    @Override
    public Health health() {
        var asked = uses.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, use -> ask(use.getValue())));
        var health = Health.up();
        asked.forEach((store, asking) -> {
            var answer = asking.join();
            if (answer == Answer.ALLOWED) {
                proven.add(store);
            } else if (answer == Answer.REFUSED) {
                proven.remove(store);
            }
            if (!proven.contains(store)) {
                health.outOfService()
                        .withDetail(
                                store,
                                answer == Answer.REFUSED
                                        ? "refuses the credentials"
                                        : "has not answered since the start");
            }
        });
        return health.build();
    }

    private static CompletableFuture<Answer> ask(Callable<?> use) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                use.call();
                                return Answer.ALLOWED;
                            } catch (Exception e) {
                                throw new CompletionException(e);
                            }
                        },
                        call -> Thread.ofVirtual().name("proves-access").start(call))
                .exceptionally(failure -> refuses(failure) ? Answer.REFUSED : Answer.NONE)
                .completeOnTimeout(Answer.NONE, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static boolean refuses(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoSecurityException
                    || cause instanceof MongoCommandException command && MONGO_REFUSALS.contains(command.getErrorCode())
                    || cause instanceof SQLException sql && SQL_REFUSALS.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
