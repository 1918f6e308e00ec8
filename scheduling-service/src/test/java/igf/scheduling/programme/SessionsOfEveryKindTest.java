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
import static igf.scheduling.Sample.release;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.domain.DerivedId;
import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.CreateSession;
import igf.scheduling.programme.ProgrammeCommand.EditSession;
import igf.scheduling.programme.ProgrammeCommand.LayGrid;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeCommand.RemoveSession;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.EditionDescribed;
import igf.scheduling.programme.ProgrammeEvent.ProgrammeFrozen;
import igf.scheduling.programme.ProgrammeEvent.SessionAdded;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPinned;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.programme.ProgrammeEvent.SessionRemoved;
import igf.scheduling.release.FieldChange;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.session.Option;
import igf.scheduling.session.Pin;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.session.SessionDraft;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.venue.Day;
import igf.scheduling.venue.VenueEvent.RoomDescribed;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
import igf.scheduling.vocabulary.Closure;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.EditionFacts.SessionRules;
import igf.scheduling.vocabulary.Format;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Plenaries, breaks and other sessions that no proposal brings. */
class SessionsOfEveryKindTest extends ProgrammeFixture {

    private static final int FIRST = 10_001;
    private static final String ALL_ROOMS = "all-rooms";

    private static SessionDraft draft(@Nullable String kind, @Nullable String title, @Nullable Integer minutes) {
        return new SessionDraft(kind, title, null, minutes, null, null, null, null, null, null, null);
    }

    private static UUID ownId(int number) {
        return DerivedId.of(new UUID(0, 0), "session " + EDITION + "/" + number);
    }

    private static SessionFacts facts(int number, String kind, int minutes, boolean exclusive) {
        return new SessionFacts(
                ownId(number),
                ownId(number),
                number,
                kind + " " + number,
                new Format("OTHER", null, minutes),
                List.of(),
                "",
                new SessionDetails(kind, exclusive, null, List.of(), List.of(), null));
    }

    private static SessionAdded own(int number, String kind, int minutes, boolean exclusive) {
        return new SessionAdded(EDITION, facts(number, kind, minutes, exclusive), List.of(), 0);
    }

    private static SessionPlaced ownPlaced(int number, String room, LocalDateTime start) {
        return new SessionPlaced(EDITION, ownId(number), new Placement(room, start), null, List.of(), null, 1, null);
    }

    private static Place place(int number, String room, LocalDateTime start) {
        return new Place(EDITION, ownId(number), room, start, Set.of(), null, -1);
    }

    /** Returns the session as a release has it. */
    private static Object[] releasedOwn(int number) {
        var facts = facts(number, "OPEN_FORUM", 90, false);
        var placement = new Placement("harbour", NINE);
        var shown = new ReleasedSession(
                facts.sessionId(),
                facts.proposalId(),
                number,
                facts.title(),
                facts.format(),
                List.of(),
                "",
                List.of(),
                HARBOUR.placeAt(NINE, 90, FACTS),
                1,
                null,
                facts.details());
        return new Object[] {
            own(number, "OPEN_FORUM", 90, false),
            ownPlaced(number, placement.room(), placement.start()),
            release(1, List.of(), List.of(shown))
        };
    }

    @Test
    void a_session_has_a_number_above_those_of_proposals_and_the_default_of_its_kind() {
        given().when(new CreateSession(EDITION, draft("CEREMONY", " CEREMONY 10001 ", 90)))
                .expectEvents(own(FIRST, "CEREMONY", 90, true));
        given(own(FIRST, "CEREMONY", 90, true))
                .when(new CreateSession(EDITION, draft("BREAK", "BREAK 10002", 30)))
                .expectEvents(own(FIRST + 1, "BREAK", 30, false));
    }

    @Test
    void the_number_of_a_removed_session_is_not_used_again() {
        given(own(FIRST, "BREAK", 30, false), new SessionRemoved(EDITION, ownId(FIRST), 1))
                .when(new CreateSession(EDITION, draft("BREAK", "BREAK 10002", 30)))
                .expectEvents(own(FIRST + 1, "BREAK", 30, false));
    }

    @Test
    void all_mistakes_are_named_together() {
        var wrong = new SessionDraft(
                "SEANCE", "T", null, 60, null, List.of("resilience", "tides"), null, null, null, null, null);
        assertThat(reasons(given(added(1)).when(new CreateSession(EDITION, wrong))))
                .extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(tuple("KIND_UNKNOWN", "/kind"), tuple("SUBTHEME_UNKNOWN", "/subthemes/1"));
        assertThat(reasons(given().when(new CreateSession(EDITION, draft("WORKSHOP", "T", 60)))))
                .extracting(Refusal::rule, Refusal::detail)
                .containsExactly(tuple("KIND_UNKNOWN", "Workshops come from accepted proposals; choose another kind."));
    }

    @Test
    void it_starts_at_any_full_five_minutes_on_a_day_of_the_grid() {
        Object[] forum = {own(FIRST, "OPEN_FORUM", 35, false)};
        given(forum)
                .when(place(FIRST, "harbour", NINE.plusMinutes(25)))
                .expectEvents(ownPlaced(FIRST, "harbour", NINE.plusMinutes(25)));
        for (var start : List.of(NINE.plusMinutes(1), NINE.plusSeconds(5), NINE.plusDays(7))) {
            assertThat(reasons(given(forum).when(place(FIRST, "harbour", start))))
                    .extracting(Refusal::rule)
                    .containsExactly("START_NOT_POSSIBLE");
        }
        assertThat(reasons(given(added(1)).when(place(1, HARBOUR, NINE.plusMinutes(25)))))
                .extracting(Refusal::rule)
                .containsExactly("SLOT_UNKNOWN");
    }

    @Test
    void the_grid_may_lose_the_slot_but_not_the_day_of_such_a_session() {
        Object[] placed = {own(FIRST, "OPEN_FORUM", 60, false), ownPlaced(FIRST, "harbour", NINE)};
        var days = GRID.days();
        var without = new Day(days.getFirst().date(), List.of());
        given(placed)
                .when(new LayGrid(EDITION, List.of(without, days.getLast()), -1))
                .expectSuccessfulHandlerExecution();
        assertThat(reasons(given(placed).when(new LayGrid(EDITION, List.of(days.getLast()), -1))))
                .extracting(Refusal::rule)
                .containsExactly("SLOT_IN_USE");
    }

    @Test
    void nothing_runs_beside_an_exclusive_session() {
        Object[] opening = {own(FIRST, "CEREMONY", 70, true), ownPlaced(FIRST, "harbour", NINE), added(1)};
        assertThat(clashes(given(opening).when(place(1, ATTIC, TEN, "EXCLUSIVE"))))
                .extracting(Clash::kind, Clash::severity, Clash::session)
                .contains(tuple(Kind.EXCLUSIVE, Severity.HARD, id(1)));
        given(opening).when(place(1, HARBOUR, TEN.plusHours(1))).expectSuccessfulHandlerExecution();
        assertThat(clashes(given(added(1), placed(1, HARBOUR, NINE), own(FIRST, "CEREMONY", 30, true))
                        .when(place(FIRST, "attic", NINE.plusMinutes(30)))))
                .extracting(Clash::kind)
                .containsExactly(Kind.EXCLUSIVE);
        assertThat(reasons(given(opening[0], opening[1], opening[2], placed(1, HARBOUR, TEN))
                        .when(new Release(EDITION, null))))
                .hasSize(1);
    }

    @Test
    void a_break_without_a_room_takes_all_rooms_and_only_a_kind_without_people_can() {
        Object[] coffee = {own(FIRST, "BREAK", 30, false), ownPlaced(FIRST, ALL_ROOMS, NINE), added(1)};
        given(coffee[0]).when(place(FIRST, ALL_ROOMS, NINE)).expectEvents(coffee[1]);
        assertThat(clashes(given(coffee).when(place(1, HARBOUR, NINE))))
                .extracting(Clash::kind)
                .containsExactly(Kind.ROOM);
        given(coffee).when(place(1, HARBOUR, TEN)).expectSuccessfulHandlerExecution();
        assertThat(reasons(given(own(FIRST, "MAIN", 30, false)).when(place(FIRST, ALL_ROOMS, NINE))))
                .extracting(Refusal::rule, Refusal::detail)
                .containsExactly(tuple(
                        "ROOM_REQUIRED",
                        "Session 10001 \"MAIN 10001\" needs a room; only sessions without people, such as breaks, span"
                                + " all rooms."));
        assertThat(reasons(given(coffee).when(new EditSession(EDITION, ownId(FIRST), draft("MAIN", null, null), -1))))
                .extracting(Refusal::rule)
                .containsExactly("KIND_NEEDS_ROOM");
    }

    @Test
    void a_break_in_all_rooms_stays_editable_after_its_kind_has_left_the_rules() {
        var facts = new EditionFacts(
                EDITION,
                FACTS.name(),
                FACTS.theme(),
                FACTS.city(),
                FACTS.timeZone(),
                FACTS.startsOn(),
                FACTS.endsOn(),
                null,
                new SessionRules(List.of(), List.of()));
        given(own(FIRST, "BREAK", 30, false), ownPlaced(FIRST, ALL_ROOMS, NINE), new EditionDescribed(facts))
                .when(new EditSession(EDITION, ownId(FIRST), draft(null, "Tea", 20), -1))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void no_closure_of_a_room_is_in_the_way_of_a_break_in_all_rooms() {
        var closure = new Closure(NINE, TEN, "A pipe burst");
        var closed = new RoomDescribed(EDITION, HARBOUR.withClosures(List.of(closure)));
        given(own(FIRST, "BREAK", 30, false), closed)
                .when(place(FIRST, ALL_ROOMS, NINE))
                .expectEvents(ownPlaced(FIRST, ALL_ROOMS, NINE));
        assertThat(clashes(given(own(FIRST, "BREAK", 30, false), closed).when(place(FIRST, "harbour", NINE))))
                .extracting(Clash::kind)
                .containsExactly(Kind.ROOM_CLOSED);
    }

    @Test
    void a_freeze_asks_why_such_a_session_moves_and_a_pin_holds_it_against_plans() {
        var freeze = new ProgrammeFrozen(EDITION, new Freeze(NOW.minusSeconds(1), null, "secretariat", NOW));
        Object[] frozen = {own(FIRST, "BREAK", 30, false), ownPlaced(FIRST, ALL_ROOMS, NINE), freeze};
        assertThat(reasons(given(frozen).when(place(FIRST, ALL_ROOMS, TEN))))
                .extracting(Refusal::rule)
                .containsExactly("REASON_REQUIRED");
        given(frozen)
                .when(new RemoveSession(EDITION, ownId(FIRST), null, -1))
                .expectEvents(new SessionRemoved(EDITION, ownId(FIRST), 2));
        var pin = new SessionPinned(EDITION, ownId(FIRST), new Pin("Lunch is ordered", "secretariat", NOW), 2);
        var moves = List.of(new RequestedPlacement(ownId(FIRST), ALL_ROOMS, TEN));
        given(frozen[0], frozen[1], pin)
                .when(new ApplyPlan(EDITION, id(99), moves))
                .expectNoEvents();
    }

    @Test
    void places_on_offer_are_slots_and_for_a_break_all_rooms_too() {
        var coffee = new Session(facts(FIRST, "BREAK", 30, false), List.of(), null, null, 0);
        var board = ProgrammeState.of(FACTS, List.of(HARBOUR), GRID, List.of(coffee), List.of(), null);
        assertThat(board.options(coffee, NOW))
                .extracting(Option::room, Option::start)
                .contains(tuple("all-rooms", NINE));
    }

    @Test
    void a_room_is_too_small_for_the_people_who_are_expected() {
        var crowd = new SessionDraft("MAIN", "T", null, 60, null, null, null, null, null, 101, null);
        var edited = crowd.applyTo(facts(FIRST, "MAIN", 60, false), Map.of());
        assertThat(clashes(
                        given(new SessionAdded(EDITION, edited, List.of(), 0)).when(place(FIRST, "harbour", NINE))))
                .extracting(Clash::kind, Clash::severity)
                .containsExactly(tuple(Kind.CAPACITY, Severity.SOFT));
    }

    @Test
    void a_change_replaces_what_it_names_and_an_empty_text_removes_it() {
        var before = new SessionDraft(
                "MAIN", "Old", "Text", 60, "CIRCLE", List.of(), "en", List.of("fr"), List.of("booth"), 20, true);
        var first = before.applyTo(facts(FIRST, "MAIN", 5, false), Map.of());
        var changes = new SessionDraft(
                null, "New", null, 75, "", List.of("resilience"), "", List.of("ar", "fr"), null, 0, null);
        given(added(1), new SessionAdded(EDITION, first, List.of(), 0))
                .when(new EditSession(EDITION, ownId(FIRST), changes, 0))
                .expectEvents(new ContentsChanged(
                        EDITION,
                        new SessionFacts(
                                ownId(FIRST),
                                ownId(FIRST),
                                FIRST,
                                "New",
                                new Format("OTHER", null, 75),
                                session(1).subthemes(),
                                "Text",
                                new SessionDetails("MAIN", true, null, List.of("ar", "fr"), List.of("booth"), null)),
                        1));
        given(new SessionAdded(EDITION, first, List.of(), 0))
                .when(new EditSession(EDITION, ownId(FIRST), before, 0))
                .expectNoEvents();
    }

    @Test
    void a_session_is_removed_before_its_first_release_and_cancelled_later_with_a_reason() {
        given(own(FIRST, "OPEN_FORUM", 90, false), ownPlaced(FIRST, "harbour", NINE))
                .when(new RemoveSession(EDITION, ownId(FIRST), null, 1))
                .expectEvents(new SessionRemoved(EDITION, ownId(FIRST), 2));
        assertThat(reasons(given(releasedOwn(FIRST)).when(new RemoveSession(EDITION, ownId(FIRST), " ", -1))))
                .extracting(Refusal::rule)
                .containsExactly("REASON_REQUIRED");
        var gone = new SessionCancelled(EDITION, ownId(FIRST), "The host is ill", new Placement("harbour", NINE), 2);
        given(releasedOwn(FIRST))
                .when(new RemoveSession(EDITION, ownId(FIRST), " The host is ill", -1))
                .expectEvents(gone);
        var again = new ArrayList<Object>(List.of(releasedOwn(FIRST)));
        again.add(gone);
        assertThat(reasons(given(again.toArray()).when(new RemoveSession(EDITION, ownId(FIRST), "Again", -1))))
                .extracting(Refusal::rule)
                .containsExactly("SESSION_CANCELLED");
    }

    @Test
    void the_kind_of_a_released_session_stays() {
        var other = new EditSession(EDITION, ownId(FIRST), draft("CEREMONY", null, null), -1);
        assertThat(reasons(given(releasedOwn(FIRST)).when(other)))
                .extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(tuple("KIND_RELEASED", "/kind"));
        given(releasedOwn(FIRST))
                .when(new EditSession(EDITION, ownId(FIRST), draft("OPEN_FORUM", "Tides", null), -1))
                .expectSuccessfulHandlerExecution();
        given(own(FIRST, "OPEN_FORUM", 90, false)).when(other).expectSuccessfulHandlerExecution();
    }

    @Test
    void only_its_proposal_decides_about_a_workshop() {
        assertThat(reasons(given(added(1)).when(new RemoveSession(EDITION, id(1), "No", -1))))
                .extracting(Refusal::rule, Refusal::detail)
                .containsExactly(tuple(
                        "SESSION_OF_PROPOSAL",
                        "Session 1 \"Session 1\" comes from a proposal; its proposal decides about it."));
        assertThat(reasons(given(added(1)).when(new EditSession(EDITION, id(1), draft(null, "New", null), -1))))
                .extracting(Refusal::rule)
                .containsExactly("SESSION_OF_PROPOSAL");
    }

    @Test
    void a_removed_session_is_not_found_for_good_and_an_unknown_one_may_still_come() {
        Object[] removed = {own(FIRST, "OPEN_FORUM", 90, false), new SessionRemoved(EDITION, ownId(FIRST), 1)};
        for (var command : List.of(
                new RemoveSession(EDITION, ownId(FIRST), null, -1),
                new EditSession(EDITION, ownId(FIRST), draft(null, "New", null), -1),
                place(FIRST, "harbour", NINE))) {
            assertThat(reasons(given(removed).when(command))).containsExactly(Session.REMOVED);
            assertThat(reasons(given().when(command)))
                    .doesNotContain(Session.REMOVED)
                    .extracting(Refusal::kind)
                    .containsExactly(Refusal.Kind.NOT_FOUND);
        }
    }

    @Test
    void another_length_of_a_placed_session_needs_a_reason_like_another_place() {
        var longer = draft(null, null, 120);
        var later = meta(NOW.plusSeconds(90L * 86_400));
        var freeze = new ProgrammeFrozen(EDITION, new Freeze(NOW.minusSeconds(1), null, "secretariat", NOW));
        Object[] placed = {own(FIRST, "OPEN_FORUM", 90, false), ownPlaced(FIRST, "harbour", NINE)};
        Object[] frozen = {placed[0], placed[1], freeze};
        assertThat(reasons(given(placed).when(edit(longer, " "), later)))
                .extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(tuple("REASON_REQUIRED", "/reason"));
        assertThat(reasons(given(frozen).when(edit(longer, null))))
                .extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(tuple("REASON_REQUIRED", "/reason"));
        given(frozen)
                .when(edit(longer, " The host asked "))
                .expectEvents(
                        new ContentsChanged(EDITION, facts(FIRST, "OPEN_FORUM", 120, false), 2, "The host asked"));
        given(frozen).when(edit(draft(null, "New", 90), null)).expectSuccessfulHandlerExecution();
        given(placed[0], freeze).when(edit(longer, null)).expectSuccessfulHandlerExecution();
        given(placed).when(edit(longer, null)).expectSuccessfulHandlerExecution();
    }

    private static EditSession edit(SessionDraft changes, @Nullable String reason) {
        return new EditSession(EDITION, ownId(FIRST), changes, reason, -1);
    }

    @Test
    void a_session_that_becomes_exclusive_differs_from_its_release() {
        var history = new ArrayList<Object>(List.of(releasedOwn(FIRST)));
        history.add(new ContentsChanged(EDITION, facts(FIRST, "OPEN_FORUM", 90, true), 2));
        given(history.toArray())
                .when(new Release(EDITION, null))
                .expectResultMessagePayloadMatching(org.hamcrest.CoreMatchers.is(
                        new org.hamcrest.CustomMatcher<Object>("names the change") {
                            @Override
                            public boolean matches(Object answer) {
                                var change = ((Released) answer).differences().getFirst();
                                return change.fields()
                                        .equals(List.of(new FieldChange(
                                                FieldChange.Field.EXCLUSIVE, "false", "true", List.of(), List.of())));
                            }
                        }));
    }
}
