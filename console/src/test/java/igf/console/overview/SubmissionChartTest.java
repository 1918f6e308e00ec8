package igf.console.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class SubmissionChartTest {

    private static SubmissionChart of(String byDay) {
        return SubmissionChart.of(JsonMapper.shared().readTree(byDay));
    }

    @Test
    void daysWithoutAnyAreSeenToo() {
        SubmissionChart submissions = of("{\"2027-03-02\": 4, \"2027-02-27\": 1}");

        assertThat(submissions.all()).isEqualTo(5);
        assertThat(submissions.days())
                .extracting(
                        SubmissionChart.Day::date,
                        SubmissionChart.Day::count,
                        SubmissionChart.Day::x,
                        SubmissionChart.Day::y)
                .containsExactly(
                        tuple("2027-02-27", 1, 0, 75),
                        tuple("2027-02-28", 0, 1, 100),
                        tuple("2027-03-01", 0, 2, 100),
                        tuple("2027-03-02", 4, 3, 0));
        assertThat(submissions.some()).hasSize(2);
    }

    @Test
    void nothingIsNoChart() {
        assertThat(of("{}").days()).isEmpty();
    }

    @Test
    void oneThatCameYearsBeforeDoesNotMakeAChartOfThousands() {
        assertThat(of("{\"2020-01-01\": 1, \"2027-03-02\": 4}").days()).hasSize(201);
    }
}
