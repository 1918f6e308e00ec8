package igf.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import igf.platform.view.ReadModelTimeoutException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class TransientFailuresTest {

    private static SQLException sql(String state) {
        return new SQLException("said by the server", state);
    }

    static Stream<Exception> passing() {
        return Stream.of(
                new CannotGetJdbcConnectionException("away", sql("08001")),
                new CannotCreateTransactionException("no connection is free"),
                new QueryTimeoutException("too slow"),
                new EventStoreException("cut off", sql("57P01")),
                new EventStoreException("no space", sql("53100")),
                new ConcurrencyException("somebody was faster"),
                new MongoTimeoutException("away"),
                new ReadModelTimeoutException(),
                new IllegalStateException("a reaction asked", new ReadModelTimeoutException()));
    }

    static Stream<Exception> lasting() {
        return Stream.of(
                new BadSqlGrammarException("reading", "SELEC 1", sql("42601")),
                new DuplicateKeyException("twice", sql("23505")),
                new EmptyResultDataAccessException(1),
                new EventStoreException("a stream was loaded after a write", sql("P0001")),
                new EventStoreException("no cause"),
                new MongoException("an operator that is none"));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void what_is_away_or_busy_comes_back(Exception e) {
        assertThat(TransientFailures.isTransient(e)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void a_mistake_stays_one(Exception e) {
        assertThat(TransientFailures.isTransient(e)).isFalse();
    }
}
