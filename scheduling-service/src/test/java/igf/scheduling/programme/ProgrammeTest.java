package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.HALF_PAST_NINE;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.TWICE;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.meta;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.scheduling.programme.ProgrammeCommand.AddSession;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.CancelSession;
import igf.scheduling.programme.ProgrammeCommand.DescribeEdition;
import igf.scheduling.programme.ProgrammeCommand.DescribeRoom;
import igf.scheduling.programme.ProgrammeCommand.LayGrid;
import igf.scheduling.programme.ProgrammeCommand.NoteAnswer;
import igf.scheduling.programme.ProgrammeCommand.NoteInvitation;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.PlaceTogether;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeCommand.ReplaceMember;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.programme.ProgrammeCommand.Wanted;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionUnplaced;
import igf.scheduling.release.CalendarRevision;
import igf.scheduling.release.FieldChange;
import igf.scheduling.release.FieldChange.Field;
import igf.scheduling.release.ReleaseChange.Type;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.release.ReleaseEvent.Released.StatedChange;
import igf.scheduling.release.ReleaseEvent.ReleasedWhole;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.venue.Day;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent.GridLaid;
import igf.scheduling.venue.VenueEvent.RoomDescribed;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clashing;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Outdated;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammeTest {

    private final AggregateTestFixture<Programme> fixture = new AggregateTestFixture<>(Programme.class);

    private TestExecutor<Programme> given(Object... more) {
        var events = new ArrayList<Object>(List.of(
                new EditionDescribed(FACTS),
                new RoomDescribed(EDITION, HARBOUR),
                new RoomDescribed(EDITION, ATTIC),
                new GridLaid(EDITION, GRID)));
        events.addAll(Arrays.asList(more));
        return fixture.given(events);
    }

    private static SessionAdded added(int number, Member... people) {
        return new SessionAdded(EDITION, session(number), List.of(people), 0);
    }

    private static SessionPlaced placed(int number, Room room, LocalDateTime start) {
        return new SessionPlaced(EDITION, id(number), new Placement(room.room(), start), null, List.of(), null, 1);
    }

    private static Place place(int number, Room room, LocalDateTime start, String... acknowledge) {
        return new Place(EDITION, id(number), room.room(), start, Set.of(acknowledge), -1);
    }

    private static List<Refusal> reasons(ResultValidator<Programme> result) {
        var reasons = new ArrayList<Refusal>();
        result.expectException(Refused.class)
                .expectException(org.hamcrest.CoreMatchers.is(new org.hamcrest.CustomMatcher<Throwable>("refused") {
                    @Override
                    public boolean matches(Object thrown) {
                        reasons.addAll(((Refused) thrown).reasons());
                        return true;
                    }
                }));
        return reasons;
    }

    private static List<Clash> clashes(ResultValidator<Programme> result) {
        return reasons(result).stream()
                .map(Clashing.class::cast)
                .flatMap(c -> c.clashes().stream())
                .toList();
    }

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
        assertThat(reasons(given(added(1)).when(new Place(EDITION, id(1), "cellar", HALF_PAST_NINE, Set.of(), -1))))
                .extracting(Refusal::rule)
                .containsExactly("ROOM_UNKNOWN", "SLOT_UNKNOWN");
    }

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
                .answered(new Member(
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
                        EDITION, id(1), new Placement("attic", NINE), null, List.of("CAPACITY"), null, 1));
    }

    @Test
    void the_version_that_the_caller_saw_is_the_sessions_own() {
        given(added(1), placed(1, HARBOUR, NINE), added(2), placed(2, HARBOUR, TEN))
                .when(new Unplace(EDITION, id(1), 1))
                .expectEvents(new SessionUnplaced(EDITION, id(1), new Placement("harbour", NINE), 2));
        given(added(1), placed(1, HARBOUR, NINE))
                .when(new Place(EDITION, id(1), "harbour", TEN, Set.of(), 0))
                .expectException(Outdated.class)
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
        var answered = person(1).answered(answer);
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

    private static final Instant EARLIER = NOW.minusSeconds(86_400);

    @Test
    void a_release_tells_everything_and_the_next_one_what_changed() {
        var first = released(
                1,
                List.of(as(1, List.of(), NINE, 1, 0, NOW), as(2, List.of(), TEN, 1, 0, NOW)),
                List.of(),
                List.of(
                        stated(1, Type.SCHEDULED, List.of(), null, null),
                        stated(2, Type.SCHEDULED, List.of(), null, null)));
        given(added(1), placed(1, HARBOUR, NINE), added(2), placed(2, HARBOUR, TEN))
                .when(new Release(EDITION, "Come"), meta())
                .expectEvents(first);
        var gone = new SessionCancelled(EDITION, id(1), "WITHDRAWN", new Placement("harbour", NINE), 2);
        var moved = new SessionPlaced(
                EDITION, id(2), new Placement("harbour", NINE), new Placement("harbour", TEN), List.of(), null, 2);
        given(added(1), placed(1, HARBOUR, NINE), added(2), placed(2, HARBOUR, TEN), first, gone, moved)
                .when(new Release(EDITION, "Come"), meta())
                .expectEvents(released(
                        2,
                        List.of(as(2, List.of(), NINE, 2, 1, NOW)),
                        List.of(as(1, List.of(), NINE, 1, 1, NOW)),
                        List.of(
                                stated(1, Type.CANCELLED, List.of(), HARBOUR.at(NINE, 60, FACTS), "WITHDRAWN"),
                                stated(
                                        2,
                                        Type.MOVED,
                                        List.of(new FieldChange(
                                                Field.START, TEN.toString(), NINE.toString(), List.of(), List.of())),
                                        HARBOUR.at(TEN, 60, FACTS),
                                        null))));
    }

    private static Released released(
            int number, List<ReleasedSession> sessions, List<ReleasedSession> gone, List<StatedChange> changes) {
        return new Released(FACTS, number, "Come", NOW, List.of(ATTIC, HARBOUR), GRID, sessions, gone, changes);
    }

    private static StatedChange stated(
            int number,
            Type type,
            List<FieldChange> fields,
            igf.scheduling.vocabulary.@Nullable Place previous,
            @Nullable String reason) {
        return new StatedChange(id(number), type, fields, previous, reason);
    }

    private static ReleasedSession as(
            int number, List<Member> people, LocalDateTime start, long version, int sequence, Instant at) {
        var facts = session(number);
        return new ReleasedSession(
                facts.sessionId(),
                facts.proposalId(),
                number,
                facts.title(),
                facts.format(),
                facts.subthemes(),
                facts.description(),
                people,
                HARBOUR.at(start, 60, FACTS),
                version,
                new CalendarRevision(sequence, at));
    }

    /** What a release would say after some events, as it was released yesterday. */
    private Released releasing(Object... more) {
        var made = new AtomicReference<Released>();
        given(more)
                .when(new Release(EDITION, "Come"), meta())
                .expectResultMessagePayloadMatching(
                        org.hamcrest.CoreMatchers.is(new org.hamcrest.CustomMatcher<Object>("released") {
                            @Override
                            public boolean matches(Object answer) {
                                made.set((Released) answer);
                                return true;
                            }
                        }));
        return Objects.requireNonNull(made.get());
    }

    private static Released yesterday(ReleasedSession... sessions) {
        return released(
                1,
                List.of(sessions),
                List.of(),
                Arrays.stream(sessions)
                        .map(session -> stated(session.number(), Type.SCHEDULED, List.of(), null, null))
                        .toList());
    }

    @Test
    void people_who_changed_after_a_release_are_in_the_next_one() {
        var before = List.of(person(1), person(4, "MODERATOR", "ONSITE"), person(6, "RAPPORTEUR", "ONSITE"));
        var declined = new Member(
                person(4).personId(),
                person(4).entryId(),
                "MODERATOR",
                null,
                null,
                null,
                null,
                null,
                null,
                "DECLINED",
                null);
        var after = List.of(
                person(2), person(4, "MODERATOR", "ONSITE").answered(declined), person(7, "RAPPORTEUR", "ONSITE"));
        var next = releasing(
                added(1, before.toArray(Member[]::new)),
                placed(1, HARBOUR, NINE),
                yesterday(as(1, before, NINE, 1, 3, EARLIER)),
                new PeopleChanged(EDITION, id(1), after, 2));
        assertThat(next.differences()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(Type.CHANGED);
            assertThat(change.fields())
                    .extracting(FieldChange::field)
                    .containsExactly(Field.SPEAKERS, Field.MODERATORS, Field.RAPPORTEUR);
            assertThat(change.fields().getFirst().left()).containsExactly(person(1));
            assertThat(change.fields().getFirst().joined()).containsExactly(person(2));
            assertThat(change.fields().get(1).left())
                    .extracting(Member::personId)
                    .containsExactly(person(4).personId());
            assertThat(change.fields().get(1).joined()).isEmpty();
            assertThat(change.session().calendar()).isEqualTo(new CalendarRevision(4, NOW));
        });
    }

    @Test
    void a_corrected_capacity_is_told_and_changes_no_calendar() {
        var next = releasing(
                added(1),
                placed(1, HARBOUR, NINE),
                yesterday(as(1, List.of(), NINE, 1, 3, EARLIER)),
                new RoomDescribed(EDITION, new Room("harbour", "Harbour Hall", 108, List.of("CIRCLE"), 1)));
        assertThat(next.differences()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(Type.CHANGED);
            assertThat(change.fields())
                    .containsExactly(new FieldChange(Field.CAPACITY, "100", "108", List.of(), List.of()));
            assertThat(change.session().place().capacity()).isEqualTo(108);
            assertThat(change.session().calendar()).isEqualTo(new CalendarRevision(3, EARLIER));
        });
    }

    @Test
    void an_entry_in_calendars_counts_on_through_cancellation_and_rests_while_nothing_changes() {
        var added = new SessionAdded(EDITION, session(1), List.of(), 3);
        var again = new SessionPlaced(EDITION, id(1), new Placement("harbour", NINE), null, List.of(), null, 4);
        var gone = new SessionCancelled(EDITION, id(1), "WITHDRAWN", new Placement("harbour", NINE), 2);
        var first = yesterday(as(1, List.of(), NINE, 1, 3, EARLIER));
        var without = releasing(added(1), placed(1, HARBOUR, NINE), first, gone);
        assertThat(without.gone())
                .singleElement()
                .extracting(ReleasedSession::calendar)
                .isEqualTo(new CalendarRevision(4, NOW));
        var still = releasing(added(1), placed(1, HARBOUR, NINE), first, gone, without);
        assertThat(still.differences()).isEmpty();
        var back = releasing(added(1), placed(1, HARBOUR, NINE), first, gone, without, still, added, again);
        assertThat(back.differences()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(Type.SCHEDULED);
            assertThat(change.session().calendar()).isEqualTo(new CalendarRevision(5, NOW));
        });
        var resting = releasing(added(1), placed(1, HARBOUR, NINE), first);
        assertThat(resting.sessions())
                .singleElement()
                .extracting(ReleasedSession::calendar)
                .isEqualTo(new CalendarRevision(3, EARLIER));
    }

    /** Feeds had the session's version then, mails the number of the release. */
    @Test
    void what_follows_a_retired_release_counts_above_what_it_sent() {
        var then = as(1, List.of(person(1)), NINE, 7, 0, NOW);
        var whole = new ReleasedWhole(
                FACTS,
                9,
                null,
                EARLIER,
                List.of(then),
                List.of(new ReleasedWhole.PlaceChange(ReleasedWhole.Way.SCHEDULED, then, null, null)));
        var next = releasing(
                added(1, person(1)), placed(1, HARBOUR, NINE), whole, new PeopleChanged(EDITION, id(1), List.of(), 2));
        assertThat(next.number()).isEqualTo(10);
        assertThat(next.differences()).singleElement().satisfies(change -> {
            assertThat(change.type()).isEqualTo(Type.CHANGED);
            assertThat(change.session().calendar()).isEqualTo(new CalendarRevision(10, NOW));
        });
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
        var confirmed = asked.answered(new Member(
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
    void nothing_is_released_while_a_person_who_joined_later_is_at_two_places() {
        var result = given(
                        added(1, person(1)),
                        placed(1, HARBOUR, NINE),
                        added(2),
                        placed(2, ATTIC, NINE),
                        new PeopleChanged(EDITION, id(2), List.of(person(1)), 2))
                .when(new Release(EDITION, null), meta());
        assertThat(clashes(result)).singleElement().extracting(Clash::kind).isEqualTo(Clash.Kind.PERSON);
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
                                new Wanted(id(1), "harbour", NINE),
                                new Wanted(id(2), "harbour", NINE),
                                new Wanted(id(3), "harbour", TEN),
                                new Wanted(id(4), "harbour", TEN))))
                .expectEvents(
                        new SessionPlaced(EDITION, id(1), new Placement("harbour", NINE), null, List.of(), plan, 1))
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
                        List.of(new Wanted(id(1), "harbour", TEN), new Wanted(id(2), "harbour", NINE)),
                        Set.of()))
                .expectEvents(
                        new SessionPlaced(
                                EDITION,
                                id(1),
                                new Placement("harbour", TEN),
                                new Placement("harbour", NINE),
                                List.of(),
                                null,
                                2),
                        new SessionPlaced(
                                EDITION,
                                id(2),
                                new Placement("harbour", NINE),
                                new Placement("harbour", TEN),
                                List.of(),
                                null,
                                2));
        given(added(1), placed(1, HARBOUR, NINE), added(2), added(3))
                .when(new PlaceTogether(
                        EDITION,
                        List.of(new Wanted(id(2), "harbour", TEN), new Wanted(id(3), "harbour", NINE)),
                        Set.of()))
                .expectException(Refused.class)
                .expectNoEvents();
    }
}
