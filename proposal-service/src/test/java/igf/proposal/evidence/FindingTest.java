package igf.proposal.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import igf.proposal.screening.FailedCriterion;
import igf.proposal.screening.Judged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {

    @Test
    void what_the_secretariat_finds_stands_in_place_of_what_the_data_say_and_both_are_kept() {
        var byData = Finding.ofData(
                "REPORTS_FILED",
                "Reports",
                false,
                new Observation(Observation.Code.REPORTS_OWED, "Owed: one.", Map.of()),
                List.of());
        var overridden = byData.withJudgement(new Judged(true, "It came by post."));
        assertThat(byData.failedCriterion()).contains(new FailedCriterion("REPORTS_FILED", "Reports", "Owed: one."));
        assertThat(overridden.met()).isTrue();
        assertThat(overridden.found()).isFalse();
        assertThat(overridden.failedCriterion()).isEmpty();
        assertThat(byData.withJudgement(new Judged(false, "Twice asked for.")).failedCriterion())
                .contains(new FailedCriterion("REPORTS_FILED", "Reports", "Twice asked for."));
        assertThat(Finding.ofData(
                                "RELEVANT",
                                "Relevant",
                                null,
                                new Observation(Observation.Code.FOR_PEOPLE, "For people to answer.", Map.of()),
                                List.of())
                        .failedCriterion())
                .isEmpty();
    }
}
