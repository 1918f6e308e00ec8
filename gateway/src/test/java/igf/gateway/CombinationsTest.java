package igf.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CombinationsTest {

    private static final List<List<String>> LISTS =
            List.of(List.of("a", "b"), List.of("", "x", "y"), List.of("1", "2", "3", "4"), List.of("p", "q"));

    @Test
    void eachValueMeetsEachValueOfEveryOtherListInFewRows() {
        var rows = Combinations.pairs(LISTS);

        for (int first = 0; first < LISTS.size(); first++) {
            for (int second = first + 1; second < LISTS.size(); second++) {
                for (var value : LISTS.get(first)) {
                    for (var other : LISTS.get(second)) {
                        int one = first;
                        int two = second;
                        assertThat(rows)
                                .as(value + " and " + other)
                                .anyMatch(row -> row.get(one).equals(value)
                                        && row.get(two).equals(other));
                    }
                }
            }
        }
        assertThat(rows).hasSizeLessThan(20);
    }

    @Test
    void allCombinationsAreTheProduct() {
        assertThat(Combinations.all(LISTS)).hasSize(48).doesNotHaveDuplicates();
    }
}
