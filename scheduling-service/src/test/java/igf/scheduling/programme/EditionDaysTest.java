package igf.scheduling.programme;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.EditionFacts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A programme takes place on the edition's days. */
class EditionDaysTest extends ProgrammeFixture {

    private static final EditionFacts A_YEAR_LATER = new EditionFacts(
            EDITION,
            FACTS.name(),
            FACTS.theme(),
            FACTS.city(),
            FACTS.timeZone(),
            FACTS.startsOn().plusYears(1),
            FACTS.endsOn().plusYears(1));

    private static final Object[] MOVED = {
        added(1), placed(1, HARBOUR, NINE), added(2), new EditionDescribed(A_YEAR_LATER)
    };

    @Test
    void nothing_is_released_while_a_session_is_on_a_day_that_is_no_longer_the_editions() {
        var found = clashes(given(MOVED).when(new Release(EDITION, null)));
        assertThat(found)
                .extracting(Clash::kind, Clash::severity, Clash::session)
                .containsExactly(tuple(Clash.Kind.OUTSIDE_EDITION, Clash.Severity.HARD, id(1)));
        var acknowledge = new ReleaseAcknowledgement(found.getFirst().id(), "Never mind");
        assertThat(reasons(given(MOVED).when(new Release(EDITION, null, List.of(acknowledge)))))
                .extracting(Refusal::rule)
                .containsExactly("CLASH_NOT_ACKNOWLEDGEABLE");
    }

    @Test
    void nothing_is_placed_outside_the_editions_days() {
        assertThat(clashes(given(MOVED).when(place(2, HARBOUR, TEN, "OUTSIDE_EDITION"))))
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.OUTSIDE_EDITION);
        var board = ProgrammeState.of(
                A_YEAR_LATER,
                List.of(HARBOUR),
                GRID,
                List.of(new Session(session(1), List.of(), new Placement("harbour", NINE), null, 1)),
                List.of(),
                null);
        assertThat(board.options(board.findSession(id(1)).orElseThrow(), NOW)).isEmpty();
        assertThat(CurrentClash.findAll(board))
                .extracting(one -> one.clash().kind())
                .containsExactly(Clash.Kind.OUTSIDE_EDITION);
    }

    @Test
    void the_first_and_the_last_day_are_the_editions() {
        assertThat(FACTS.includesDay(FACTS.startsOn())).isTrue();
        assertThat(FACTS.includesDay(FACTS.endsOn())).isTrue();
        assertThat(FACTS.includesDay(FACTS.startsOn().minusDays(1))).isFalse();
        assertThat(FACTS.includesDay(FACTS.endsOn().plusDays(1))).isFalse();
    }
}
