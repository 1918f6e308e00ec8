package igf.participation.report.reaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.participation.report.reaction.ReportWorld.Plant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A report is called for, overdue, waived and returned exactly when it must be. It may be filed in any order with the
 * session's moves and end. A person who was asked days before the deadline is reminded once, in the last days, if the
 * report is still missing. Deadlines fire late and twice, and the reactions that set them lag.
 */
class ReportSequencesTest {

    private static final int SEEDS = 120;
    private static final int STEPS = 25;

    @Test
    void each_report_stands_where_an_account_of_its_own_says() {
        var seen = new HashSet<String>();
        for (long seed = 0; seed < SEEDS; seed++) {
            seen.addAll(run(seed, Plant.NONE));
        }
        assertThat(seen)
                .contains(
                        "Called SHORT",
                        "Called FULL",
                        "Missed SHORT",
                        "Missed FULL",
                        "Filed",
                        "SessionEnded",
                        "Postponed",
                        "Waived",
                        "Extended",
                        "Returned",
                        "Reminded",
                        "FULL called for though the short one was filed before the end");
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void a_planted_bug_is_seen(Plant plant) {
        assertThatThrownBy(() -> {
                    for (long seed = 0; seed < SEEDS; seed++) {
                        run(seed, plant);
                    }
                })
                .isInstanceOf(AssertionError.class);
    }

    private static Set<String> run(long seed, Plant plant) {
        var world = new ReportWorld(seed, plant);
        for (int step = 0; step < STEPS; step++) {
            world.step();
        }
        return world.seen();
    }
}
