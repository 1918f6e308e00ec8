package igf.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    @Test
    void the_median_is_the_middle_one_or_between_the_middle_two() {
        assertThat(Statistics.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
        assertThat(Statistics.median(List.of(9.0, 1.0, 5.0, 4.0))).isEqualTo(4.5);
        assertThatThrownBy(() -> Statistics.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void percentiles_are_numbers_that_were_measured() {
        var hundred =
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList().reversed();
        assertThat(Statistics.percentile(hundred, 50)).isEqualTo(50);
        assertThat(Statistics.percentile(hundred, 99)).isEqualTo(99);
        assertThat(Statistics.percentile(hundred, 100)).isEqualTo(100);
        assertThat(Statistics.percentile(List.of(7.0), 1)).isEqualTo(7);
        assertThatThrownBy(() -> Statistics.percentile(hundred, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
