package igf.scheduling.programme.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AvailabilitiesFromViewTest {

    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);

    @Test
    void a_command_that_places_one_session_reads_only_the_interest_in_this_one() {
        var readAlone = new AtomicInteger();
        var readAll = new AtomicInteger();
        var interest = AvailabilitiesFromView.readFirstAlone(
                session -> {
                    readAlone.incrementAndGet();
                    return 7;
                },
                () -> {
                    readAll.incrementAndGet();
                    return Map.of(FIRST, 7, SECOND, 9);
                });

        assertThat(interest.applyAsInt(FIRST)).isEqualTo(7);
        assertThat(interest.applyAsInt(FIRST)).isEqualTo(7);
        assertThat(readAlone).hasValue(1);
        assertThat(readAll).hasValue(0);

        assertThat(interest.applyAsInt(SECOND)).isEqualTo(9);
        assertThat(readAlone).hasValue(1);
        assertThat(readAll).hasValue(1);
    }
}
