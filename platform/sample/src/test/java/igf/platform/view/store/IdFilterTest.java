package igf.platform.view.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdFilterTest {

    private final IdFilter known = new IdFilter();

    @Test
    void at_first_any_document_may_be_stored() {
        known.add("sessions", "1");
        assertThat(known.mayBeStored("sessions", "2")).isTrue();
    }

    @Test
    void what_is_learnt_beside_the_work_counts_when_all_of_it_is() {
        known.add("sessions", "written meanwhile");
        known.add("sessions", "stored before");
        assertThat(known.mayBeStored("sessions", "unknown")).isTrue();
        known.complete();
        assertThat(known.mayBeStored("sessions", "written meanwhile")).isTrue();
        assertThat(known.mayBeStored("sessions", "stored before")).isTrue();
        assertThat(known.mayBeStored("sessions", "unknown")).isFalse();
    }

    @Test
    void what_was_added_is_never_taken_for_new_and_nearly_all_else_is() {
        known.beginEmpty();
        IntStream.range(0, 50_000).forEach(n -> known.add("sessions", "session-" + n));
        assertThat(IntStream.range(0, 50_000)).allMatch(n -> known.mayBeStored("sessions", "session-" + n));
        assertThat(IntStream.range(0, 50_000).filter(n -> known.mayBeStored("rooms", "room-" + n)))
                .hasSizeLessThan(50);
    }

    @Test
    void beyond_what_fits_into_memory_any_document_may_be_stored_again() {
        known.beginEmpty();
        IntStream.rangeClosed(0, 1 << 21).forEach(n -> known.add("facts", Integer.toString(n)));
        assertThat(known.mayBeStored("rooms", "never added")).isTrue();
    }
}
