package igf.proposal;

import static igf.proposal.TheService.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

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
        var from = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(3);
        var plan = new LinkedHashMap<>(TheService.edition("igf-2022"));
        plan.put(
                "call",
                Map.of(
                        "opensAt", from.plusNanos(nanos).toString(),
                        "closesAt", from.plusSeconds(1).plusNanos(nanos).toString(),
                        "graceUntil", from.plusSeconds(2).plusNanos(nanos).toString()));
        plan.put(
                "phases",
                List.of(Map.of(
                        "phase",
                        "SCREENING",
                        "from",
                        from.plusSeconds(3).plusNanos(nanos).toString())));
        SECRETARIAT.put("/api/v1/editions/" + edition, plan).expect(201);
        SECRETARIAT.await(
                "/api/v1/editions/" + edition,
                a -> a.json().at("/call/state").asString("").equals("CLOSED")
                        && a.json().path("phase").asString("").equals("SCREENING"));
    }

    @Test
    void the_answer_to_a_plan_says_whether_the_call_is_open_by_it() {
        var path = "/api/v1/editions/answered-" + System.nanoTime();
        var plan = new LinkedHashMap<>(TheService.edition("igf-2022"));
        var planned = SECRETARIAT.put(path, plan).expect(201);
        assertThat(planned.json().at("/call/state").asString()).isEqualTo("OPEN");
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        plan.put(
                "call",
                Map.of(
                        "opensAt", now.minusSeconds(60).toString(),
                        "closesAt", now.minusSeconds(2).toString(),
                        "graceUntil", now.minusSeconds(1).toString()));
        var closed = SECRETARIAT.put(path, plan).expect(200);
        assertThat(closed.json().at("/call/state").asString()).isEqualTo("CLOSED");
        var read = SECRETARIAT
                .with("Consistency-Token", closed.header("Consistency-Token"))
                .get(path)
                .expect(200);
        assertThat(read.text()).isEqualTo(closed.text());
        assertThat(read.header("ETag")).startsWith(closed.header("ETag").replaceFirst("\"$", "-"));
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
