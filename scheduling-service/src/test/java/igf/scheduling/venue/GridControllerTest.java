package igf.scheduling.venue;

import static igf.scheduling.Sample.NINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.api.venue.GridBody;
import igf.api.venue.GridDayBody;
import igf.platform.web.Problem;
import jakarta.validation.Validation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GridControllerTest {

    /** Each date has slots for each of the rooms. */
    private static GridBody grid(int dates, int rooms) {
        return new GridBody(IntStream.range(0, dates * rooms)
                .mapToObj(i -> new GridDayBody(
                        NINE.toLocalDate().plusDays(i / rooms), List.of(), List.of("room-" + i % rooms)))
                .toList());
    }

    @Test
    void a_forum_of_five_days_can_have_other_slots_in_each_of_twenty_rooms() {
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            assertThat(factory.getValidator().validate(grid(5, 20))).isEmpty();
        }
        GridController.requireFewDates(grid(60, 20));
        assertThatThrownBy(() -> GridController.requireFewDates(grid(61, 1))).isInstanceOf(Problem.class);
    }
}
