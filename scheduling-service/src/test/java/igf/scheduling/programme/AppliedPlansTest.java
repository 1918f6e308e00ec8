package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.log.stored.StorageFormat;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionRemoved;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.support.Availabilities;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ClashRefusal;
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
    void a_session_that_was_removed_since_does_not_stop_the_others() {
        given(added(1), added(2), new SessionRemoved(EDITION, id(2), 1))
                .when(apply(Map.of(), move(1, AT_NINE), move(2, AT_TEN)))
                .expectEvents(new SessionPlaced(EDITION, id(1), AT_NINE, null, List.of(), id(9), 1, null));
    }

    /** A repeated request gets the stored result, from which the reasons are read. */
    @Test
    void the_result_can_be_stored_with_the_reasons_against_sessions() {
        var session = new Session(session(1), List.of(), null, null, 0);
        var clashing = new ClashRefusal(List.of(
                new Clash(id(1), Clash.Kind.ROOM_CLOSED, Clash.Severity.HARD, null, null, null, HARBOUR.room())));
        var reasons = List.of(ProgrammeRefusal.planOutdated(session.facts()), clashing);
        var result = new PlanApplication(List.of(), List.of(PlanApplication.NotPlaced.of(session, reasons)));
        var serializer = StorageFormat.serializer();
        PlanApplication read = serializer.deserialize(serializer.serialize(result, String.class));
        assertThat(read).isEqualTo(result);
        assertThat(read.left().getFirst().reasons()).isEqualTo(reasons);
    }

    @Test
    void a_person_is_never_taken_twice() {
        given(added(1, person(1)), placed(1, HARBOUR, NINE), added(2, person(1)))
                .when(apply(Map.of(), move(2, new Placement(ATTIC.room(), NINE))))
                .expectNoEvents();
    }
}
