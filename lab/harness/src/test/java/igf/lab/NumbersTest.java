package igf.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void the_median_is_the_middle_one_or_between_the_middle_two() {
        assertThat(Numbers.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
        assertThat(Numbers.median(List.of(9.0, 1.0, 5.0, 4.0))).isEqualTo(4.5);
        assertThatThrownBy(() -> Numbers.median(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void percentiles_are_numbers_that_were_measured() {
        var hundred =
                IntStream.rangeClosed(1, 100).mapToObj(i -> (double) i).toList().reversed();
        assertThat(Numbers.percentile(hundred, 50)).isEqualTo(50);
        assertThat(Numbers.percentile(hundred, 99)).isEqualTo(99);
        assertThat(Numbers.percentile(hundred, 100)).isEqualTo(100);
        assertThat(Numbers.percentile(List.of(7.0), 1)).isEqualTo(7);
        assertThatThrownBy(() -> Numbers.percentile(hundred, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
