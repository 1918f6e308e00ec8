package igf.platform.lease;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class LeaseBackoffTest {

    private final AtomicLong clock = new AtomicLong();
    private final LeaseBackoff reluctance = new LeaseBackoff(clock::get);

    @Test
    void what_failed_is_left_to_others_for_a_while_and_for_longer_each_time() {
        reluctance.recordFailure("work");
        assertThat(reluctance.available(List.of("work", "other"))).containsExactly("other");
        clock.addAndGet(LeaseBackoff.FIRST_NANOS);
        assertThat(reluctance.isAvailable("work")).isTrue();

        reluctance.recordFailure("work");
        clock.addAndGet(LeaseBackoff.FIRST_NANOS);
        assertThat(reluctance.isAvailable("work")).isFalse();
        clock.addAndGet(LeaseBackoff.FIRST_NANOS);
        assertThat(reluctance.isAvailable("work")).isTrue();
    }

    @Test
    void what_went_well_since_begins_anew() {
        reluctance.recordFailure("work");
        reluctance.recordFailure("work");
        reluctance.forgetFailures("work");
        reluctance.recordFailure("work");
        clock.addAndGet(LeaseBackoff.FIRST_NANOS);
        assertThat(reluctance.isAvailable("work")).isTrue();
    }

    @Test
    void what_this_release_does_not_know_it_leaves_to_others_for_good() {
        reluctance.block("work");
        reluctance.forgetFailures("work");
        clock.addAndGet(1000 * LeaseBackoff.FIRST_NANOS);
        assertThat(reluctance.isAvailable("work")).isFalse();
    }
}
