package igf.platform.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.Test;

class LogTokenTest {

    private final LogToken early = new LogToken(5, 9, 1);
    private final LogToken later = new LogToken(6, 2, 2);

    @Test
    void is_ordered_by_transaction_first_and_index_then() {
        assertThat(early).isLessThan(later);
        assertThat(later.covers(early)).isTrue();
        assertThat(early.covers(later)).isFalse();
        assertThat(early.lowerBound(later)).isEqualTo(early);
        assertThat(early.upperBound(later)).isEqualTo(later);
    }

    @Test
    void a_replay_knows_what_it_has_seen_before() {
        TrackingToken replay = ReplayToken.createReplayToken(later, LogToken.START);
        assertThat(ReplayToken.isReplay(((ReplayToken) replay).advancedTo(early)))
                .isTrue();
        assertThat(((ReplayToken) replay).advancedTo(new LogToken(7, 1, 3))).isEqualTo(new LogToken(7, 1, 3));
    }
}
