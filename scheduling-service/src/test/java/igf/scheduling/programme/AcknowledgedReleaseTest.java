package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeEvent.AcknowledgedClash;
import igf.scheduling.programme.ProgrammeEvent.ClashesAcknowledged;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.session.Placement;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ProgrammeId;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** A release can contain a double-booked person if a reason is given. */
class AcknowledgedReleaseTest extends ProgrammeFixture {

    /** Person 7 has confirmed in two sessions at nine. */
    private static Object[] doubleBooked(Object... more) {
        var all = new ArrayList<Object>(List.of(
                added(1, person(7)),
                placed(1, HARBOUR, NINE),
                added(2),
                placed(2, ATTIC, NINE),
                new PeopleChanged(EDITION, id(2), List.of(person(7)), 2)));
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }

    private ResultValidator<Programme> releasing(Object[] history, ReleaseAcknowledgement... acknowledge) {
        return given(history).when(new Release(EDITION, null, List.of(acknowledge)));
    }

    private UUID standing() {
        return clashes(releasing(doubleBooked())).getFirst().id();
    }

    private static ReleaseAcknowledgement because(UUID clash) {
        return new ReleaseAcknowledgement(clash, "Leaves the one early");
    }

    /** Returns the stored events, the history first. */
    private List<Object> stored() {
        var all = new ArrayList<Object>();
        fixture.getEventStore()
                .readEvents(ProgrammeId.of(EDITION))
                .forEachRemaining(message -> all.add(message.getPayload()));
        return all;
    }

    @Test
    void a_double_booked_person_no_longer_blocks_a_release_that_says_why() {
        var clash = standing();
        releasing(doubleBooked(), because(clash)).expectSuccessfulHandlerExecution();
        assertThat(stored().getLast()).isInstanceOf(Released.class);
        assertThat(stored())
                .filteredOn(ClashesAcknowledged.class::isInstance)
                .containsExactly(new ClashesAcknowledged(
                        EDITION,
                        1,
                        List.of(new AcknowledgedClash(
                                clash,
                                Clash.Kind.PERSON,
                                List.of(id(1), id(2)),
                                person(7).personId(),
                                "Leaves the one early",
                                1))));
    }

    @Test
    void an_acknowledgement_holds_for_later_releases_as_long_as_the_clash_stands() {
        releasing(doubleBooked(), because(standing())).expectSuccessfulHandlerExecution();
        var first = stored();
        fixture.given(first).when(new Release(EDITION, null)).expectSuccessfulHandlerExecution();
        assertThat(stored())
                .as("nothing new is acknowledged")
                .filteredOn(ClashesAcknowledged.class::isInstance)
                .hasSize(1);

        var apart = new ArrayList<>(first);
        apart.add(moved(2, NINE, TEN, 3));
        fixture.given(apart).when(new Release(EDITION, null)).expectSuccessfulHandlerExecution();
        var second = stored();
        assertThat(second)
                .filteredOn(ClashesAcknowledged.class::isInstance)
                .last()
                .isEqualTo(new ClashesAcknowledged(EDITION, 2, List.of()));
        second.add(moved(2, TEN, NINE, 4));
        assertThat(clashes(fixture.given(second).when(new Release(EDITION, null))))
                .as("it came back after a release without it")
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.PERSON);
    }

    private static SessionPlaced moved(int number, LocalDateTime from, LocalDateTime to, long version) {
        return new SessionPlaced(
                EDITION,
                id(number),
                new Placement("attic", to),
                new Placement("attic", from),
                List.of(),
                null,
                version,
                null);
    }

    @Test
    void one_that_is_not_acknowledged_blocks_beside_one_that_is() {
        var history = doubleBooked(
                new PeopleChanged(EDITION, id(1), List.of(person(7), person(8)), 2),
                new PeopleChanged(EDITION, id(2), List.of(person(7), person(8)), 3));
        assertThat(clashes(releasing(history, because(standing()))))
                .extracting(Clash::person)
                .containsExactly(person(8).personId());
    }

    @Test
    void a_room_taken_twice_cannot_be_acknowledged() {
        var longer = new Object[] {
            added(1),
            placed(1, HARBOUR, NINE),
            added(2),
            placed(2, HARBOUR, TEN),
            new ContentsChanged(EDITION, session(1, 90), 2)
        };
        var room = clashes(releasing(longer)).getFirst();
        assertThat(room.kind()).isEqualTo(Clash.Kind.ROOM);
        assertThat(reasons(releasing(longer, because(room.id()))))
                .extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(tuple("CLASH_NOT_ACKNOWLEDGEABLE", "/acknowledge/0/clash"));
    }

    @Test
    void a_session_that_became_too_long_for_its_slot_is_released_with_a_reason() {
        Object[] longer = {added(1), placed(1, HARBOUR, NINE), new ContentsChanged(EDITION, session(1, 90), 2)};
        var blocking = clashes(releasing(longer));
        assertThat(blocking).extracting(Clash::kind).containsExactly(Clash.Kind.SLOT);
        releasing(longer, because(blocking.getFirst().id())).expectSuccessfulHandlerExecution();
    }

    @Test
    void what_is_acknowledged_stands_and_stands_once() {
        var clash = standing();
        assertThat(reasons(releasing(doubleBooked(), because(clash), because(id(99)), because(clash))))
                .extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(
                        tuple("CLASH_UNKNOWN", "/acknowledge/1/clash"), tuple("CLASH_TWICE", "/acknowledge/2/clash"));
    }

    @Test
    void a_clash_has_one_id_whichever_session_it_is_seen_from_and_another_for_another_person() {
        var there = clashes(given(added(1, person(7)), placed(1, HARBOUR, NINE), added(2, person(7), person(9)))
                .when(place(2, ATTIC, NINE, "CAPACITY")));
        var back = clashes(given(added(2, person(7), person(9)), placed(2, ATTIC, NINE), added(1, person(7)))
                .when(place(1, HARBOUR, NINE)));
        assertThat(there).hasSize(1);
        assertThat(back).extracting(Clash::id).containsExactly(there.getFirst().id());
        assertThat(clashes(given(added(1, person(9)), placed(1, HARBOUR, NINE), added(2, person(9)))
                        .when(place(2, ATTIC, NINE))))
                .extracting(Clash::id)
                .doesNotContain(there.getFirst().id());
    }
}
