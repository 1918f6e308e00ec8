package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.meta;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Acknowledgement.Accepted;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PersonLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClashesTest extends ProgrammeFixture {

    @Test
    void a_room_is_never_taken_twice_and_the_session_in_the_way_is_named() {
        var found = clashes(given(added(1), placed(1, HARBOUR, NINE), added(2)).when(place(2, HARBOUR, NINE)));
        assertThat(found).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(Clash.Kind.ROOM);
            assertThat(clash.other()).isNotNull().extracting(o -> o.sessionId()).isEqualTo(id(1));
        });
    }

    @Test
    void a_longer_session_keeps_the_room_beyond_its_slot() {
        var longer = new SessionAdded(EDITION, session(1, 90), List.of(), 0);
        assertThat(clashes(given(longer, placed(1, HARBOUR, NINE), added(2)).when(place(2, HARBOUR, TEN))))
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.ROOM);
    }

    @Test
    void a_slot_that_is_too_short_is_not_free() {
        var longer = new SessionAdded(EDITION, session(1, 90), List.of(), 0);
        assertThat(clashes(given(longer).when(place(1, HARBOUR, NINE, "SLOT"))))
                .extracting(Clash::kind, Clash::severity)
                .containsExactly(tuple(Clash.Kind.SLOT, Clash.Severity.HARD));
        var board = ProgrammeState.of(FACTS, List.of(HARBOUR), GRID, List.of(), List.of(), null);
        assertThat(board.options(new Session(session(1, 90), List.of(), null, null, 0), NOW))
                .isEmpty();
        assertThat(board.options(new Session(session(1), List.of(), null, null, 0), NOW))
                .isNotEmpty();
    }

    @Test
    void a_person_is_never_at_two_places_whatever_the_roles_and_acknowledging_does_not_help() {
        var result = given(
                        added(1, person(7, "RAPPORTEUR", "ONLINE")),
                        placed(1, HARBOUR, NINE),
                        added(2, person(7, "SPEAKER", "ONLINE")))
                .when(place(2, ATTIC, NINE, "PERSON", "CAPACITY"));
        assertThat(clashes(result)).singleElement().satisfies(clash -> {
            assertThat(clash.kind()).isEqualTo(Clash.Kind.PERSON);
            assertThat(clash.person()).isEqualTo(person(7).personId());
        });
    }

    @Test
    void who_declined_is_not_in_the_way() {
        var declined = person(7)
                .withAnswer(new Member(
                        person(7).personId(),
                        person(7).entryId(),
                        "SPEAKER",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "DECLINED",
                        null));
        given(added(1, declined), placed(1, HARBOUR, NINE), added(2, person(7)))
                .when(place(2, ATTIC, NINE))
                .expectEvents(placed(2, ATTIC, NINE));
    }

    @Test
    void a_room_too_small_for_the_roster_passes_if_it_is_acknowledged() {
        var start = given(added(1, person(1), person(2)));
        assertThat(clashes(start.when(place(1, ATTIC, NINE))))
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.CAPACITY);
        given(added(1, person(1), person(2)))
                .when(place(1, ATTIC, NINE, "CAPACITY"))
                .expectEvents(new SessionPlaced(
                        EDITION,
                        id(1),
                        new Placement("attic", NINE),
                        null,
                        List.of("CAPACITY"),
                        null,
                        1,
                        new Acknowledgement(null, List.of(new Accepted(Clash.Kind.CAPACITY, null, null)))));
    }

    private static Member unconfirmed(int person) {
        return in(person, "INVITED");
    }

    private static Member in(int person, String state) {
        var confirmed = person(person, "SPEAKER", "ONLINE");
        return confirmed.withAnswer(new Member(
                confirmed.personId(), confirmed.entryId(), "SPEAKER", null, null, null, null, null, null, state, null));
    }

    @Test
    void who_has_not_confirmed_in_both_is_in_the_way_until_somebody_accepts_it() {
        for (var state : List.of("INVITED", "TENTATIVE")) {
            var both = new Object[] {added(1, person(7)), placed(1, HARBOUR, NINE), added(2, in(7, state))};
            assertThat(clashes(given(both).when(place(2, ATTIC, NINE, "CAPACITY"))))
                    .extracting(Clash::kind, Clash::severity)
                    .containsExactly(tuple(Clash.Kind.PERSON, Clash.Severity.SOFT));
            given(both)
                    .when(new Place(EDITION, id(2), "attic", NINE, Set.of("PERSON"), "They choose one", -1))
                    .expectEvents(accepted("They choose one"));
        }
    }

    private static SessionPlaced accepted(@Nullable String reason) {
        return new SessionPlaced(
                EDITION,
                id(2),
                new Placement("attic", NINE),
                null,
                List.of("PERSON"),
                null,
                1,
                new Acknowledgement(
                        reason,
                        List.of(new Accepted(Clash.Kind.PERSON, person(7).personId(), id(1)))));
    }

    /** A roster may grow after the session was placed; the resulting clash is accepted without a move. */
    @Test
    void what_came_since_is_accepted_without_moving_anything() {
        given(
                        added(1, person(7)),
                        placed(1, HARBOUR, NINE),
                        added(2),
                        placed(2, ATTIC, NINE),
                        new PeopleChanged(EDITION, id(2), List.of(unconfirmed(7)), 2))
                .when(new Place(EDITION, id(2), "attic", NINE, Set.of("PERSON"), null, -1))
                .expectEvents(new SessionPlaced(
                        EDITION,
                        id(2),
                        new Placement("attic", NINE),
                        new Placement("attic", NINE),
                        List.of("PERSON"),
                        null,
                        3,
                        new Acknowledgement(
                                null,
                                List.of(new Accepted(
                                        Clash.Kind.PERSON, person(7).personId(), id(1))))));
    }

    @Test
    void what_is_soft_is_released_and_what_turned_hard_is_not() {
        var soft = new Object[] {
            added(1, person(7)), placed(1, HARBOUR, NINE), added(2, unconfirmed(7)), accepted("They choose one")
        };
        given(soft).when(new Release(EDITION, null), meta()).expectSuccessfulHandlerExecution();
        var confirmed = Arrays.copyOf(soft, 5);
        confirmed[4] = new PeopleChanged(EDITION, id(2), List.of(in(7, "CONFIRMED")), 2);
        assertThat(clashes(given(confirmed).when(new Release(EDITION, null), meta())))
                .extracting(Clash::kind, Clash::severity)
                .containsExactly(tuple(Clash.Kind.PERSON, Clash.Severity.HARD));
    }

    /** An organizer here and a moderator there, a speaker in both: still one person. */
    @Test
    void a_clash_names_a_person_once_and_two_sessions_once() {
        var one = new Member[] {person(7), person(7, "ORGANIZER", "ONLINE")};
        var board = ProgrammeState.of(
                FACTS,
                List.of(HARBOUR, ATTIC),
                GRID,
                List.of(
                        new Session(session(1), List.of(one), new Placement("harbour", NINE), null, 1),
                        new Session(session(2), List.of(one), new Placement("attic", NINE), null, 1)),
                List.of(),
                null);
        assertThat(CurrentClash.findAll(board))
                .extracting(standing -> standing.clash().kind(), CurrentClash::sessions)
                .containsExactlyInAnyOrder(
                        tuple(Clash.Kind.PERSON, List.of(id(1), id(2))),
                        tuple(Clash.Kind.SUBTHEME, List.of(id(1), id(2))),
                        tuple(Clash.Kind.ORGANIZATION, List.of(id(1), id(2))),
                        tuple(Clash.Kind.LAYOUT, List.of(id(2))));
        var standing = CurrentClash.findAll(board).getFirst();
        assertThat(standing.toAccepted(id(1)).session()).isEqualTo(id(2));
        assertThat(standing.toAccepted(id(2)).session()).isEqualTo(id(1));
    }

    private static ProgrammeEvent.PeopleLinked linked(int... people) {
        var links = new ArrayList<PersonLink>();
        for (int i = 1; i < people.length; i++) {
            links.add(new PersonLink(
                    person(people[i - 1]).personId(), person(people[i]).personId()));
        }
        return new ProgrammeEvent.PeopleLinked(EDITION, links);
    }

    @Test
    void ids_that_are_one_human_are_never_at_two_places() {
        var placed = new Object[] {added(1, person(7)), placed(1, HARBOUR, NINE), added(2, person(8))};
        given(placed).when(place(2, ATTIC, NINE), meta()).expectSuccessfulHandlerExecution();
        var sameHuman = Arrays.copyOf(placed, 4);
        sameHuman[3] = linked(7, 9, 8);
        assertThat(clashes(given(sameHuman).when(place(2, ATTIC, NINE), meta())))
                .extracting(Clash::kind, Clash::severity, Clash::person)
                .containsExactly(
                        tuple(Clash.Kind.PERSON, Clash.Severity.HARD, person(7).personId()));
        var takenBack = Arrays.copyOf(sameHuman, 5);
        takenBack[4] = linked();
        given(takenBack).when(place(2, ATTIC, NINE), meta()).expectSuccessfulHandlerExecution();
    }

    @Test
    void a_link_that_comes_later_keeps_a_double_booked_human_out_of_a_release() {
        assertThat(clashes(given(
                                added(1, person(7)),
                                placed(1, HARBOUR, NINE),
                                added(2, person(8)),
                                placed(2, ATTIC, NINE),
                                linked(7, 8))
                        .when(new Release(EDITION, null), meta())))
                .extracting(Clash::kind)
                .containsExactly(Clash.Kind.PERSON);
    }

    @Test
    void one_human_needs_one_seat() {
        given(added(1, person(7), person(8)), linked(7, 8))
                .when(place(1, ATTIC, NINE), meta())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_clash_is_of_the_same_person_seen_from_either_session() {
        var board = ProgrammeState.of(
                FACTS,
                List.of(HARBOUR, ATTIC),
                GRID,
                List.of(
                        new Session(session(1), List.of(person(8)), new Placement("harbour", NINE), null, 1),
                        new Session(session(2), List.of(person(7)), new Placement("attic", NINE), null, 1)),
                linked(7, 8).links(),
                null);
        for (var session : board.activeSessions()) {
            assertThat(board.clashes(session, session.placement()))
                    .filteredOn(clash -> clash.kind() == Clash.Kind.PERSON)
                    .extracting(Clash::person)
                    .containsExactly(person(7).personId());
        }
    }

    @Test
    void two_sessions_with_the_same_number_report_their_clash_once() {
        var sessions = Stream.of(id(1), id(2))
                .map(each -> new Session(
                        new SessionFacts(
                                each, each, 10_001, "Opening", new Format("OTHER", null, 60), List.of(), "Text"),
                        List.of(),
                        new Placement("harbour", NINE),
                        null,
                        1))
                .toList();
        var state = ProgrammeState.of(FACTS, List.of(HARBOUR), GRID, sessions, List.of(), null);
        assertThat(CurrentClash.findAll(state))
                .filteredOn(current -> current.clash().kind() == Clash.Kind.ROOM)
                .singleElement()
                .satisfies(current -> assertThat(current.sessions()).containsExactly(id(1), id(2)));
    }
}
