package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeEvent.PeopleLinked;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Acknowledgement.Accepted;
import igf.scheduling.session.Placement;
import igf.scheduling.support.Availability;
import igf.scheduling.support.Availability.OnlineHours;
import igf.scheduling.support.Availability.Unavailable;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
import igf.scheduling.vocabulary.ClashRefusal;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PersonLink;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sessions at times at which people cannot come. */
class UnavailablePeopleTest extends ProgrammeFixture {

    private static final Member ASKED =
            new Member(id(2002), id(3002), "SPEAKER", null, null, null, null, null, "ONSITE", "INVITED", null);

    /** The person cannot come in the first half hour of the session at nine. */
    private void awayAtNine(int person) {
        stated.put(
                id(2000 + person),
                new Availability(
                        "Europe/Oslo", List.of(new Unavailable(NINE.minusHours(3), NINE.plusMinutes(30))), null));
    }

    @Test
    void who_has_confirmed_and_cannot_come_is_a_hard_clash_that_nobody_can_acknowledge() {
        awayAtNine(1);
        var found = clashes(given(added(1, person(1))).when(place(1, HARBOUR, NINE, "UNAVAILABLE")));
        assertThat(found)
                .extracting(Clash::kind, Clash::severity, Clash::person)
                .containsExactly(tuple(Kind.UNAVAILABLE, Severity.HARD, id(2001)));
        assertThat(found.getFirst().other()).isNull();
        given(added(1, person(1))).when(place(1, HARBOUR, TEN)).expectSuccessfulHandlerExecution();
    }

    @Test
    void who_has_not_confirmed_and_cannot_come_is_a_soft_clash() {
        awayAtNine(2);
        assertThat(clashes(given(added(1, ASKED)).when(place(1, HARBOUR, NINE))))
                .extracting(Clash::kind, Clash::severity)
                .containsExactly(tuple(Kind.UNAVAILABLE, Severity.SOFT));
        given(added(1, ASKED)).when(place(1, HARBOUR, NINE, "UNAVAILABLE")).expectSuccessfulHandlerExecution();
    }

    @Test
    void what_a_linked_id_stated_counts_and_erased_and_declined_people_do_not() {
        awayAtNine(7);
        var linked = new PeopleLinked(EDITION, List.of(new PersonLink(id(2007), id(2001))));
        assertThat(clashes(given(linked, added(1, person(1))).when(place(1, HARBOUR, NINE))))
                .extracting(Clash::person)
                .containsExactly(id(2001));
        stated.clear();
        given(linked, added(1, person(1))).when(place(1, HARBOUR, NINE)).expectSuccessfulHandlerExecution();
        awayAtNine(2);
        var declined =
                new Member(id(2002), id(3002), "SPEAKER", null, null, null, null, null, "ONSITE", "DECLINED", null);
        given(added(1, declined)).when(place(1, HARBOUR, NINE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void the_hours_online_count_for_people_who_take_part_online_in_every_role() {
        stated.put(
                id(2001),
                new Availability(
                        "Asia/Tokyo", List.of(), new OnlineHours(LocalTime.parse("20:00"), LocalTime.parse("23:00"))));
        var online = person(1, "SPEAKER", "ONLINE");
        // Nine in Oslo is 16:00 in Tokyo.
        assertThat(clashes(given(added(1, online)).when(place(1, HARBOUR, NINE))))
                .extracting(Clash::kind, Clash::severity)
                .containsExactly(tuple(Kind.HOURS, Severity.SOFT));
        given(added(1, online)).when(place(1, HARBOUR, NINE, "HOURS")).expectSuccessfulHandlerExecution();
        given(added(1, online, person(1, "MODERATOR", "ONSITE")))
                .when(place(1, HARBOUR, NINE))
                .expectSuccessfulHandlerExecution();
    }

    /** Whoever accepted that somebody misses the morning has not accepted that they miss the evening. */
    @Test
    void an_absence_at_another_time_is_another_clash() {
        stated.put(
                id(2001),
                new Availability("Europe/Oslo", List.of(new Unavailable(NINE.minusHours(3), NINE.plusHours(3))), null));
        var atNine = clashes(given(added(1, person(1))).when(place(1, HARBOUR, NINE)));
        var elsewhere = clashes(given(added(1, person(1))).when(place(1, ATTIC, NINE)));
        var atTen = clashes(given(added(1, person(1))).when(place(1, HARBOUR, TEN)));
        assertThat(atNine.getFirst().id())
                .isEqualTo(elsewhere.getFirst().id())
                .isNotEqualTo(atTen.getFirst().id());
    }

    @Test
    void more_interested_people_than_seats_are_a_soft_clash() {
        interests.put(id(1), HARBOUR.capacity());
        given(added(1, person(1))).when(place(1, HARBOUR, NINE)).expectSuccessfulHandlerExecution();
        interests.put(id(1), HARBOUR.capacity() + 1);
        assertThat(clashes(given(added(1, person(1))).when(place(1, HARBOUR, NINE))))
                .extracting(Clash::kind, Clash::severity)
                .containsExactly(tuple(Kind.CAPACITY, Severity.SOFT));
        given(added(1, person(1))).when(place(1, HARBOUR, NINE, "CAPACITY")).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_release_needs_an_acknowledgement_of_who_said_so_after_the_placement() {
        var placed = new Object[] {added(1, person(1)), placed(1, HARBOUR, NINE)};
        awayAtNine(1);
        var refused = reasons(given(placed).when(new Release(EDITION, null)));
        var clash = ((ClashRefusal) refused.getFirst()).clashes().getFirst();
        assertThat(clash.kind()).isEqualTo(Kind.UNAVAILABLE);
        given(placed)
                .when(new Release(
                        EDITION, null, List.of(new ReleaseAcknowledgement(clash.id(), "Comes by night train"))))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_plan_may_place_a_session_of_somebody_who_has_not_confirmed_and_it_is_recorded() {
        awayAtNine(1);
        awayAtNine(2);
        var plan = new ApplyPlan(
                EDITION,
                id(99),
                List.of(
                        new RequestedPlacement(id(1), HARBOUR.room(), NINE),
                        new RequestedPlacement(id(2), HARBOUR.room(), NINE)));
        given(added(1, ASKED), added(2, person(1)))
                .when(plan)
                .expectEvents(new SessionPlaced(
                        EDITION,
                        id(1),
                        new Placement(HARBOUR.room(), NINE),
                        null,
                        List.of(Kind.UNAVAILABLE.name()),
                        id(99),
                        1,
                        new Acknowledgement(null, List.of(new Accepted(Kind.UNAVAILABLE, id(2002), null)))));
    }
}
