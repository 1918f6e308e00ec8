package igf.platform.command;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import igf.platform.log.EventNotEnabledException;
import igf.platform.log.stored.UnknownEventException;
import igf.platform.view.ReadModelTimeoutException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Distinguishes transient failures from permanent ones. An unavailable, full or busy store recovers: a caller may
 * retry, and a reaction retries the event until it succeeds. Any other failure is caused by the request, the event or
 * the code, so a retry would fail, too.
 */
public final class TransientFailures {

    /**
     * Classes of SQLSTATE: connection, invalid transaction state, rollback, resources, locks, operator intervention and
     * system.
     */
    private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58");

    private TransientFailures() {}

    public static boolean isTransient(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isTransientCause(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether the transaction is aborted because an earlier statement in it failed. */
    public static boolean hasEndedTransaction(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e && "25P02".equals(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransientCause(Throwable cause) {
        return switch (cause) {
            case SQLTransientException e -> true;
            case SQLNonTransientConnectionException e -> true;
            case SQLException e ->
                e.getSQLState() != null
                        && e.getSQLState().length() == 5
                        && TRANSIENT_CLASSES.contains(e.getSQLState().substring(0, 2));
            case TransientDataAccessException e -> true;
            case DataAccessResourceFailureException e -> true;
            case CannotCreateTransactionException e -> true;
            case TransactionSystemException e -> true;
            // Another writer was faster. A retry decides on the current state.
            case ConcurrencyException e -> true;
            // A newer release knows the event, or this release will be allowed to store it soon.
            case UnknownEventException e -> true;
            case EventNotEnabledException e -> true;
            // Views are rebuilt or catch up.
            case ReadModelTimeoutException e -> true;
            case MongoTimeoutException e -> true;
            case MongoSocketException e -> true;
            case MongoNotPrimaryException e -> true;
            case MongoNodeIsRecoveringException e -> true;
            case MongoExecutionTimeoutException e -> true;
            case MongoConnectionPoolClearedException e -> true;
            case MongoServerUnavailableException e -> true;
            default -> false;
        };
    }
}
