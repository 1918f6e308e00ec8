package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static org.assertj.core.api.Assertions.assertThat;

import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Placement;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.support.Availabilities;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Format;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sessions move as a plan proposes, as far as the programme allows. */
class AppliedPlansTest extends ProgrammeFixture {

    private static final Placement AT_NINE = new Placement("harbour", NINE);
    private static final Placement AT_TEN = new Placement("harbour", TEN);
    private static final Object[] PLACED = {added(1), placed(1, HARBOUR, NINE), added(2), placed(2, HARBOUR, TEN)};

    private static ApplyPlan apply(Map<UUID, Placement> origins, RequestedPlacement... moves) {
        return new ApplyPlan(EDITION, id(9), List.of(moves), null, origins);
    }

    private static RequestedPlacement move(int number, Placement to) {
        return new RequestedPlacement(id(number), to.room(), to.start());
    }

    private static @Nullable Placement placeOf(Programme programme, int number) {
        return programme
                .planningInput(NOW, Availabilities.NONE)
                .sessions()
                .get(number - 1)
                .placement();
    }

    @Test
    void two_sessions_change_places() {
        given(PLACED)
                .when(apply(Map.of(id(1), AT_NINE, id(2), AT_TEN), move(1, AT_TEN), move(2, AT_NINE)))
                .expectState(programme -> {
                    assertThat(placeOf(programme, 1)).isEqualTo(AT_TEN);
                    assertThat(placeOf(programme, 2)).isEqualTo(AT_NINE);
                });
    }

    @Test
    void a_session_whose_place_is_not_left_stays() {
        given(PLACED).when(apply(Map.of(id(1), AT_NINE), move(1, AT_TEN))).expectNoEvents();
        var elsewhere = new Placement("harbour", TEN.plusHours(1));
        given(PLACED)
                .when(apply(Map.of(id(1), AT_NINE, id(2), elsewhere), move(1, AT_TEN), move(2, AT_NINE)))
                .expectNoEvents();
    }

    @Test
    void of_two_sessions_for_one_place_the_first_gets_it() {
        given(added(1), added(2))
                .when(apply(Map.of(), move(1, AT_NINE), move(2, AT_NINE)))
                .expectState(programme -> {
                    assertThat(placeOf(programme, 1)).isEqualTo(AT_NINE);
                    assertThat(placeOf(programme, 2)).isNull();
                });
    }

    @Test
    void what_is_applied_already_stays_as_it_is() {
        given(PLACED).when(apply(Map.of(), move(1, AT_NINE), move(2, AT_TEN))).expectNoEvents();
    }

    @Test
    void a_plan_accepts_what_it_has_weighed_and_keeps_the_reason() {
        var facts = new SessionFacts(
                id(1),
                id(1),
                1,
                "Crowd",
                new Format("OTHER", null, 60),
                List.of(),
                "",
                new SessionDetails("MAIN", false, null, List.of(), List.of(), 101));
        given(new SessionAdded(EDITION, facts, List.of(), 0))
                .when(new ApplyPlan(EDITION, id(9), List.of(move(1, AT_NINE)), "The largest room"))
                .expectEvents(new SessionPlaced(
                        EDITION,
                        id(1),
                        AT_NINE,
                        null,
                        List.of("CAPACITY"),
                        id(9),
                        1,
                        new Acknowledgement(
                                "The largest room",
                                List.of(new Acknowledgement.Accepted(Clash.Kind.CAPACITY, null, null)))));
    }

    @Test
    void a_person_is_never_taken_twice() {
        given(added(1, person(1)), placed(1, HARBOUR, NINE), added(2, person(1)))
                .when(apply(Map.of(), move(2, new Placement(ATTIC.room(), NINE))))
                .expectNoEvents();
    }
}
