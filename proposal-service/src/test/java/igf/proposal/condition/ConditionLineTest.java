package igf.proposal.condition;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.condition.ConditionLine;
import igf.api.condition.ConditionLine.State;
import igf.platform.domain.PersonalValue;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionLineTest {

    private static final Instant DUE = Instant.parse("2026-05-01T09:00:00Z");
    private static final PersonalValue EVIDENCE = new PersonalValue(new UUID(1, 1), "sealed");
    private static final Condition OPEN = new Condition("Find a moderator", List.of(), null, null);
    private static final Condition HANDED_IN = new Condition("Name a rapporteur", List.of(EVIDENCE), null, null);
    private static final Condition MET = new Condition("Shorten it", List.of(EVIDENCE), true, null);
    private static final Condition NOT_MET = new Condition("Add a region", List.of(EVIDENCE), false, "Not yet.");

    private static List<ConditionLine> lines(@Nullable Instant due, Instant now) {
        var state = new ConditionsState(
                new UUID(0, 7),
                DUE.minusSeconds(100),
                List.of(OPEN, HANDED_IN, MET, NOT_MET),
                due,
                ConditionsState.Status.OPEN,
                List.of());
        return ConditionListController.toLines(state, 7, null, now);
    }

    @Test
    void until_it_is_due_it_is_open_waits_for_the_secretariat_or_is_met() {
        assertThat(lines(DUE, DUE))
                .extracting(ConditionLine::state)
                .containsExactly(State.OPEN, State.EVIDENCE, State.MET, State.OPEN);
    }

    @Test
    void what_was_not_done_in_time_is_overdue_but_not_what_nobody_has_looked_at() {
        assertThat(lines(DUE, DUE.plusSeconds(1)))
                .extracting(ConditionLine::state)
                .containsExactly(State.OVERDUE, State.EVIDENCE, State.MET, State.OVERDUE);
    }

    @Test
    void without_a_deadline_nothing_is_overdue() {
        assertThat(lines(null, DUE.plusSeconds(1)))
                .extracting(ConditionLine::state)
                .doesNotContain(State.OVERDUE);
    }

    @Test
    void each_is_told_by_its_place_and_how_often_something_was_handed_in() {
        assertThat(lines(DUE, DUE).get(1))
                .isEqualTo(new ConditionLine(new UUID(0, 7), 7, "", 2, "Name a rapporteur", State.EVIDENCE, DUE, 1));
    }
}
