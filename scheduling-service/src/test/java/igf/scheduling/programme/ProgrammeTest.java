package igf.scheduling.programme;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.HALF_PAST_NINE;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.TWICE;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.scheduling.programme.ProgrammeCommand.AddSession;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.CancelSession;
import igf.scheduling.programme.ProgrammeCommand.ChangeContents;
import igf.scheduling.programme.ProgrammeCommand.ChangeRoster;
import igf.scheduling.programme.ProgrammeCommand.DescribeEdition;
import igf.scheduling.programme.ProgrammeCommand.DescribeRoom;
import igf.scheduling.programme.ProgrammeCommand.LayGrid;
import igf.scheduling.programme.ProgrammeCommand.NoteAnswer;
import igf.scheduling.programme.ProgrammeCommand.NoteInvitation;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.PlaceTogether;
import igf.scheduling.programme.ProgrammeCommand.ReplaceMember;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.venue.Day;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent.RoomDescribed;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.OutdatedVersionException;
import igf.scheduling.vocabulary.Theme;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgrammeTest extends ProgrammeFixture {

    @Test
    void an_edition_is_described_once_and_again_only_if_it_changed() {
        fixture.givenNoPriorActivity().when(new DescribeEdition(FACTS)).expectEvents(new EditionDescribed(FACTS));
        fixture.given(new EditionDescribed(FACTS))
                .when(new DescribeEdition(FACTS))
                .expectNoEvents();
        var moved = new EditionFacts(
                EDITION, FACTS.name(), FACTS.theme(), "Skerry", "Asia/Tokyo", FACTS.startsOn(), FACTS.endsOn());
        fixture.given(new EditionDescribed(FACTS))
                .when(new DescribeEdition(moved))
                .expectEvents(new EditionDescribed(moved));
    }

    @Test
    void a_session_may_be_heard_of_before_its_edition_but_not_placed() {
        fixture.givenNoPriorActivity()
                .when(new AddSession(EDITION, session(1), List.of()))
                .expectEvents(added(1));
        assertThat(reasons(fixture.given(added(1)).when(place(1, HARBOUR, NINE))))
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.NOT_FOUND);
    }

    @Test
    void a_session_that_is_heard_of_twice_stands_once() {
        given(added(1)).when(new AddSession(EDITION, session(1), List.of())).expectNoEvents();
    }

    @Test
    void a_session_is_placed_and_placing_it_there_again_changes_nothing() {
        given(added(1)).when(place(1, HARBOUR, NINE)).expectEvents(placed(1, HARBOUR, NINE));
        given(added(1), placed(1, HARBOUR, NINE)).when(place(1, HARBOUR, NINE)).expectNoEvents();
    }

    @Test
    void an_unknown_room_and_a_time_without_a_slot_are_both_told() {
        assertThat(reasons(
                        given(added(1)).when(new Place(EDITION, id(1), "cellar", HALF_PAST_NINE, Set.of(), null, -1))))
                .extracting(Refusal::rule, Refusal::detail)
                .containsExactly(
                        tuple(
                                "ROOM_UNKNOWN",
                                "The edition has no room \"cellar\"; GET /editions/" + EDITION + "/rooms lists them."),
                        tuple(
                                "SLOT_UNKNOWN",
                                "No slot of the grid starts on 24 October 2026, 09:30; GET /editions/" + EDITION
                                        + "/grid lists them."));
    }

    @Test
    void the_version_that_the_caller_saw_is_the_sessions_own() {
        given(added(1), placed(1, HARBOUR, NINE), added(2), placed(2, HARBOUR, TEN))
                .when(new Unplace(EDITION, id(1), 1))
                .expectEvents(new SessionUnplaced(EDITION, id(1), new Placement("harbour", NINE), 2, null));
        given(added(1), placed(1, HARBOUR, NINE))
                .when(new Place(EDITION, id(1), "harbour", TEN, Set.of(), null, 0))
                .expectException(OutdatedVersionException.class)
                .expectNoEvents();
    }

    @Test
    void a_dropped_proposal_cancels_its_session_frees_the_slot_and_repeats_quietly() {
        var cancelled = new SessionCancelled(EDITION, id(1), "WITHDRAWN", new Placement("harbour", NINE), 2);
        given(added(1), placed(1, HARBOUR, NINE))
                .when(new CancelSession(EDITION, id(1001), "WITHDRAWN"))
                .expectEvents(cancelled);
        given(added(1), placed(1, HARBOUR, NINE), cancelled)
                .when(new CancelSession(EDITION, id(1001), "WITHDRAWN"))
                .expectNoEvents();
        given(added(1), placed(1, HARBOUR, NINE), cancelled, added(2))
                .when(place(2, HARBOUR, NINE))
                .expectEvents(placed(2, HARBOUR, NINE));
        assertThat(reasons(given(added(1), placed(1, HARBOUR, NINE), cancelled).when(place(1, HARBOUR, TEN))))
                .extracting(Refusal::rule)
                .containsExactly("SESSION_CANCELLED");
        given(added(1), placed(1, HARBOUR, NINE), cancelled)
                .when(new AddSession(EDITION, session(1), List.of()))
                .expectEvents(new SessionAdded(EDITION, session(1), List.of(), 3));
        given().when(new CancelSession(EDITION, id(1077), "MERGED")).expectNoEvents();
    }

    @Test
    void what_its_proposal_says_later_changes_a_session_once_and_leaves_it_where_it_is() {
        var changed = changed(1, "Other words");
        given(added(1), placed(1, HARBOUR, NINE))
                .when(new ChangeContents(EDITION, changed.facts()))
                .expectEvents(changed);
        given(added(1), placed(1, HARBOUR, NINE), changed)
                .when(new ChangeContents(EDITION, changed.facts()))
                .expectNoEvents();
        assertThat(Session.after(Session.after(Session.after(null, added(1)), placed(1, HARBOUR, NINE)), changed))
                .isEqualTo(new Session(changed.facts(), List.of(), new Placement("harbour", NINE), null, 2));
        var cancelled = new SessionCancelled(EDITION, id(1), "WITHDRAWN", null, 1);
        given(added(1), cancelled)
                .when(new ChangeContents(EDITION, changed.facts()))
                .expectNoEvents();
        given().when(new ChangeContents(EDITION, changed.facts())).expectNoEvents();
    }

    /** A proposal is accepted again when its conditions are met; its subtheme may have a new name by then. */
    @Test
    void what_is_accepted_again_keeps_its_place_whatever_it_says_now() {
        var facts = session(1);
        var renamed = new SessionFacts(
                facts.sessionId(),
                facts.proposalId(),
                facts.number(),
                facts.title(),
                facts.format(),
                List.of(new Theme("resilience", "Networks that last")),
                facts.description());
        given(added(1, person(1)), placed(1, HARBOUR, NINE))
                .when(new AddSession(EDITION, renamed, List.of(person(1))))
                .expectEvents(new ContentsChanged(EDITION, renamed, 2));
        given(added(1, person(1)), placed(1, HARBOUR, NINE), new ContentsChanged(EDITION, renamed, 2))
                .when(new AddSession(EDITION, renamed, List.of(person(1))))
                .expectNoEvents();
    }

    @Test
    void a_changed_roster_is_the_sessions_as_it_stands_and_an_invitation_noted_late_is_kept() {
        var unnoted = new Member(
                person(1).personId(),
                person(1).entryId(),
                "RAPPORTEUR",
                person(1).name(),
                null,
                null,
                null,
                null,
                "ONLINE",
                null,
                "en");
        var organizer = person(4, "ORGANIZER", "ONSITE");
        given(added(1, person(1), person(2)))
                .when(new ChangeRoster(EDITION, id(1001), List.of(organizer, unnoted)))
                .expectEvents(new PeopleChanged(
                        EDITION, id(1), List.of(organizer, person(1).withRosterEntry(unnoted)), 1));
        assertThat(person(1).withRosterEntry(unnoted).state()).isEqualTo("CONFIRMED");
        assertThat(person(1).withRosterEntry(unnoted).role()).isEqualTo("RAPPORTEUR");
        assertThat(person(1).withRosterEntry(unnoted).affiliation()).isNull();
        given(added(1, organizer))
                .when(new ChangeRoster(EDITION, id(1001), List.of(organizer)))
                .expectNoEvents();
        given(added(1))
                .when(new ChangeRoster(EDITION, id(1002), List.of(organizer)))
                .expectNoEvents();
    }

    @Test
    void answers_and_replacements_change_the_people_once() {
        var answer = new Member(
                person(1).personId(),
                person(1).entryId(),
                "SPEAKER",
                null,
                null,
                null,
                null,
                null,
                "ONLINE",
                "TENTATIVE",
                null);
        var answered = person(1).withAnswer(answer);
        assertThat(answered.affiliation()).isEqualTo("Tidewater Exchange");
        given(added(1, person(1)))
                .when(new NoteAnswer(EDITION, id(1001), answer))
                .expectEvents(new PeopleChanged(EDITION, id(1), List.of(answered), 1));
        given(added(1, answered))
                .when(new NoteAnswer(EDITION, id(1001), answer))
                .expectNoEvents();
        given(added(1, person(1), person(2)))
                .when(new ReplaceMember(EDITION, id(1001), person(1), person(3)))
                .expectEvents(new PeopleChanged(EDITION, id(1), List.of(person(2), person(3)), 1));
    }

    @Test
    void a_slot_in_use_stays_in_the_grid_and_a_grid_has_no_overlaps() {
        assertThat(reasons(given(added(1), placed(1, HARBOUR, NINE)).when(new LayGrid(EDITION, List.of(), -1))))
                .extracting(Refusal::rule)
                .containsExactly("SLOT_IN_USE");
        var slots = GRID.days().getFirst().slots();
        var twice = new ArrayList<>(slots);
        twice.add(slots.getFirst());
        assertThat(reasons(given().when(new LayGrid(
                        EDITION, List.of(new Day(NINE.toLocalDate(), twice), new Day(NINE.toLocalDate(), slots)), -1))))
                .extracting(Refusal::rule)
                .containsExactly("SLOTS_OVERLAP", "DAY_TWICE");
    }

    @Test
    void a_room_counts_its_own_changes() {
        given().when(new DescribeRoom(EDITION, "attic", "The Attic", 30, List.of(), 0))
                .expectEvents(new RoomDescribed(EDITION, new Room("attic", "The Attic", 30, List.of(), 1)));
        given().when(new DescribeRoom(EDITION, "attic", "The Attic", 1, List.of("CLASSROOM"), -1))
                .expectNoEvents();
    }

    @Test
    void a_time_that_the_clocks_jump_over_is_refused_and_one_that_comes_twice_is_the_earlier() {
        var spring = LocalDateTime.of(2026, 3, 29, 2, 30);
        assertThat(reasons(given(added(1)).when(place(1, HARBOUR, spring))))
                .extracting(Refusal::rule)
                .containsExactly("TIME_SKIPPED");
        given(added(1))
                .when(place(1, HARBOUR, TWICE))
                .expectResultMessagePayloadMatching(org.hamcrest.CoreMatchers.is(
                        new org.hamcrest.CustomMatcher<Object>("starts before the clocks go back") {
                            @Override
                            public boolean matches(Object answer) {
                                var place = ((Standing) answer).place();
                                return place != null
                                        && place.startsAt().toString().equals("2026-10-25T00:30:00Z")
                                        && place.end().equals(TWICE);
                            }
                        }));
    }

    @Test
    void who_is_asked_after_acceptance_joins_the_roster_and_who_has_answered_stays_so() {
        var asked = new Member(
                person(3).personId(),
                person(3).entryId(),
                "RAPPORTEUR",
                person(3).name(),
                null,
                null,
                null,
                null,
                "ONLINE",
                "INVITED",
                "fr");
        given(added(1, person(1)))
                .when(new NoteInvitation(EDITION, id(1001), asked))
                .expectEvents(new PeopleChanged(EDITION, id(1), List.of(person(1), asked), 1));
        var confirmed = asked.withAnswer(new Member(
                person(3).personId(),
                person(3).entryId(),
                "RAPPORTEUR",
                null,
                null,
                null,
                null,
                null,
                null,
                "CONFIRMED",
                null));
        given(added(1, confirmed))
                .when(new NoteInvitation(EDITION, id(1001), asked))
                .expectNoEvents();
    }

    @Test
    void a_plan_places_what_it_can_and_names_the_rest() {
        var plan = id(9);
        var withdrawn = new SessionCancelled(EDITION, id(3), "WITHDRAWN", null, 1);
        given(added(1), added(2), added(3), withdrawn, added(4), placed(4, HARBOUR, NINE.plusHours(2)))
                .when(new ApplyPlan(
                        EDITION,
                        plan,
                        List.of(
                                new RequestedPlacement(id(1), "harbour", NINE),
                                new RequestedPlacement(id(2), "harbour", NINE),
                                new RequestedPlacement(id(3), "harbour", TEN),
                                new RequestedPlacement(id(4), "harbour", TEN))))
                .expectEvents(new SessionPlaced(
                        EDITION, id(1), new Placement("harbour", NINE), null, List.of(), plan, 1, null))
                .expectResultMessagePayloadMatching(org.hamcrest.CoreMatchers.is(
                        new org.hamcrest.CustomMatcher<Object>("names the rest") {
                            @Override
                            public boolean matches(Object answer) {
                                var rules = ((PlanApplication) answer)
                                        .left().stream()
                                                .map(left -> left.number() + " "
                                                        + left.reasons()
                                                                .getFirst()
                                                                .rule())
                                                .toList();
                                return rules.equals(List.of("2 CLASH", "3 SESSION_CANCELLED", "4 PLAN_OUTDATED"));
                            }
                        }));
    }

    @Test
    void two_sessions_change_places_at_once_and_a_third_keeps_its_own() {
        given(added(1), placed(1, HARBOUR, NINE), added(2), placed(2, HARBOUR, TEN))
                .when(new PlaceTogether(
                        EDITION,
                        List.of(
                                new RequestedPlacement(id(1), "harbour", TEN),
                                new RequestedPlacement(id(2), "harbour", NINE)),
                        Set.of(),
                        null))
                .expectEvents(
                        new SessionPlaced(
                                EDITION,
                                id(1),
                                new Placement("harbour", TEN),
                                new Placement("harbour", NINE),
                                List.of(),
                                null,
                                2,
                                null),
                        new SessionPlaced(
                                EDITION,
                                id(2),
                                new Placement("harbour", NINE),
                                new Placement("harbour", TEN),
                                List.of(),
                                null,
                                2,
                                null));
        given(added(1), placed(1, HARBOUR, NINE), added(2), added(3))
                .when(new PlaceTogether(
                        EDITION,
                        List.of(
                                new RequestedPlacement(id(2), "harbour", TEN),
                                new RequestedPlacement(id(3), "harbour", NINE)),
                        Set.of(),
                        null))
                .expectException(RefusedException.class)
                .expectNoEvents();
    }
}
