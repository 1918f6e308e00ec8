package igf.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    @Test
    void the_ratio_is_the_median_of_the_pairs_not_the_ratio_of_the_medians() {
        var measured = new Measurement(
                List.of(new RoundPair(1, 10), new RoundPair(8, 20), new RoundPair(9, 12)), "/s", List.of());
        assertThat(measured.ratio()).isEqualTo(0.4);
        assertThat(measured.ours() / measured.theirs()).isCloseTo(0.667, within(0.001));
        assertThat(measured.lowest()).isEqualTo(0.1);
        assertThat(measured.highest()).isEqualTo(0.75);
    }

    @Test
    void sides_take_turns_and_every_second_round_runs_backwards() throws Exception {
        var order = new ArrayList<String>();
        var rounds = Rounds.interleaved(3, () -> note(order, "a", 1), () -> note(order, "b", 2));
        assertThat(order).containsExactly("a", "b", "b", "a", "a", "b");
        assertThat(rounds.pairs(0, 1)).containsOnly(new RoundPair(1, 2)).hasSize(3);
        assertThat(rounds.pairs(1, 0)).containsOnly(new RoundPair(2, 1));
    }

    private static double note(List<String> order, String side, double figure) {
        order.add(side);
        return figure;
    }

    @Test
    void there_is_no_ratio_to_nothing() {
        assertThatThrownBy(() -> new RoundPair(1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RoundPair(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_bar_knows_which_way_is_better() {
        var more = new RatioLimits(0.15, 0.25);
        assertThat(more.judge(0.25)).isEqualTo(RatioLimits.Verdict.GOAL);
        assertThat(more.judge(0.2)).isEqualTo(RatioLimits.Verdict.GOOD);
        assertThat(more.judge(0.1)).isEqualTo(RatioLimits.Verdict.BELOW);
        assertThat(more.share(0.5)).isEqualTo(2);
        var less = new RatioLimits(6, 4);
        assertThat(less.judge(3.9)).isEqualTo(RatioLimits.Verdict.GOAL);
        assertThat(less.judge(5)).isEqualTo(RatioLimits.Verdict.GOOD);
        assertThat(less.judge(7)).isEqualTo(RatioLimits.Verdict.BELOW);
        assertThat(less.share(8)).isEqualTo(0.5);
    }
}
