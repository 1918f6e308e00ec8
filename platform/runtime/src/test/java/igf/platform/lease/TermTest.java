package igf.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.support.TransactionTemplate;

class TermTest {

    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 10);
    private final JdbcClient nowhere = JdbcClient.create(new SimpleDriverDataSource());
    private final Term term = new Term(
            "work", "me", 7, new LeaseTable(nowhere, nowhere, new TransactionTemplate(), 1), clock::get, clock.get());

    @Test
    void it_ends_by_this_process_own_clock_before_anybody_else_may_begin() {
        clock.addAndGet(Term.VALID_NANOS);
        assertThat(term.isOver()).isFalse();
        clock.incrementAndGet();
        assertThat(term.isOver()).isTrue();
        assertThat(Term.VALID_NANOS).isLessThan(TimeUnit.MILLISECONDS.toNanos(LeaseTable.DURATION_MILLIS));
    }

    @Test
    void a_renewal_makes_it_longer_from_when_it_was_asked_for() {
        clock.addAndGet(Term.VALID_NANOS);
        term.renew(clock.get());
        clock.addAndGet(Term.VALID_NANOS);
        assertThat(term.isOver()).isFalse();
    }

    @Test
    void what_was_given_back_stays_over() {
        term.release();
        term.renew(clock.get());
        assertThat(term.isOver()).isTrue();
        assertThat(term.hasFailed()).isTrue();
        assertThat(term.unknownName()).isNull();
    }

    @Test
    void standing_still_says_at_what() {
        term.blockOn("thing.happened.2");
        assertThat(term.isOver()).isTrue();
        assertThat(term.unknownName()).isEqualTo("thing.happened.2");
    }
}
