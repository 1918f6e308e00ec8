package igf.proposal;

import static igf.proposal.TheService.SECRETARIAT;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was planned for an instant happens, however finely the instant is given. */
class EditionDeadlinesIT {

    /** Fractions of a microsecond that would be rounded down, and up. */
    @ParameterizedTest
    @ValueSource(ints = {123_456_001, 123_456_499, 123_456_501, 999_999_999})
    void a_call_and_a_phase_that_are_planned_to_the_nanosecond_begin_and_end(int nanos) {
        var edition = "nanos-" + System.nanoTime();
        var from = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(9, ChronoUnit.DAYS);
        var plan = new LinkedHashMap<>(TheService.edition("igf-2022"));
        plan.put(
                "call",
                Map.of(
                        "opensAt", from.plusNanos(nanos).toString(),
                        "closesAt", from.plusSeconds(60).plusNanos(nanos).toString(),
                        "graceUntil", from.plusSeconds(120).plusNanos(nanos).toString()));
        plan.put(
                "phases",
                List.of(Map.of(
                        "phase",
                        "SCREENING",
                        "from",
                        from.plusSeconds(180).plusNanos(nanos).toString())));
        SECRETARIAT.put("/api/v1/editions/" + edition, plan).expect(201);
        SECRETARIAT.await(
                "/api/v1/editions/" + edition,
                a -> a.json().at("/call/state").asString("").equals("CLOSED")
                        && a.json().path("phase").asString("").equals("SCREENING"));
    }

    @Test
    void conditions_that_are_due_to_the_nanosecond_lapse() {
        var selection = new Selecting("nanos", 1);
        var due = Instant.now().plusSeconds(8).truncatedTo(ChronoUnit.SECONDS).plusNanos(123_456_501);
        SECRETARIAT
                .post(
                        selection.path(1) + "/decision",
                        Map.of(
                                "outcome",
                                "ACCEPTED_WITH_CONDITIONS",
                                "reason",
                                "nearly",
                                "conditions",
                                List.of("A moderator"),
                                "dueAt",
                                due.toString()))
                .expect(201);
        selection.awaitState(1, "LAPSED");
    }
}
