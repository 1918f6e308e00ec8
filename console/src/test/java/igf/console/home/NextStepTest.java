package igf.console.home;

import static org.assertj.core.api.Assertions.assertThat;

import igf.console.page.Edition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextStepTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED,    PLANNED, false, 2027-01-10, PREPARE",
        "CALL_OPEN,  OPEN,    false, 2027-02-10, PROPOSE",
        "SCREENING,  OPEN,    false, 2027-02-10, PROPOSE",
        "CALL_CLOSED,CLOSED,  false, 2027-03-10, FOLLOW",
        "SCREENING,  CLOSED,  false, 2027-03-10, FOLLOW",
        "REVIEWING,  CLOSED,  false, 2027-04-10, FOLLOW",
        "SELECTING,  CLOSED,  false, 2027-05-10, FOLLOW",
        "SELECTING,  CLOSED,  true,  2027-05-10, PROGRAMME",
        "SCHEDULING, CLOSED,  false, 2027-06-10, REGISTER",
        "SCHEDULING, CLOSED,  true,  2027-06-10, PROGRAMME",
        "SCHEDULING, CLOSED,  true,  2027-10-04, JOIN",
        "SCHEDULING, CLOSED,  false, 2027-10-04, REGISTER",
        "RUNNING,    CLOSED,  true,  2027-10-01, JOIN",
        "RUNNING,    CLOSED,  true,  2027-10-08, JOIN",
        "RUNNING,    CLOSED,  true,  2027-10-09, REPORTS",
        "CALL_OPEN,  OPEN,    false, 2027-10-09, REPORTS",
        "REPORTING,  CLOSED,  true,  2027-10-07, REPORTS",
        "ARCHIVED,   CLOSED,  false, 2027-02-10, REPORTS",
    })
    void theStepFollowsFromCallPhaseDatesAndProgramme(
            String phase, String call, boolean released, String day, NextStep step) {
        assertThat(NextStep.of(edition(phase, call), released, Instant.parse(day + "T09:00:00Z")))
                .isEqualTo(step);
    }

    /** At 22:00 UTC of the day before, the first day has begun in Addis Ababa. */
    @ParameterizedTest
    @CsvSource({"2027-10-03T20:00:00Z, PROGRAMME", "2027-10-03T22:00:00Z, JOIN", "2027-10-08T22:00:00Z, REPORTS"})
    void daysBeginAndEndInTheEditionsTimeZone(Instant now, NextStep step) {
        assertThat(NextStep.of(edition("SCHEDULING", "CLOSED"), true, now)).isEqualTo(step);
    }

    private static Edition edition(String phase, String call) {
        return new Edition(
                "igf-2027",
                "IGF 2027",
                "Addis Ababa",
                ZoneId.of("Africa/Addis_Ababa"),
                "2027-10-04",
                "2027-10-08",
                phase,
                call,
                null,
                null,
                List.of(),
                List.of());
    }
}
