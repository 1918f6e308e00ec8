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

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.LayGrid;
import igf.scheduling.programme.ProgrammeCommand.RemoveRoom;
import igf.scheduling.programme.ProgrammeCommand.ShiftGrid;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Acknowledgement.Accepted;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.session.SoftClashes;
import igf.scheduling.venue.Day;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.Slot;
import igf.scheduling.venue.VenueEvent.GridLaid;
import igf.scheduling.venue.VenueEvent.RoomRemoved;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clash.Kind;
import igf.scheduling.vocabulary.Clash.Severity;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.EditionFacts.SessionRules;
import igf.scheduling.vocabulary.EditionFacts.SubthemeNames;
import igf.scheduling.vocabulary.Format;
import igf.words.IcuMessageSource;
import igf.words.RefusalWords;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Several grids a day, the time between rooms, the shift of all days, and clashes that make a place worse. */
class GridChangesTest extends ProgrammeFixture {

    private static final LocalDate FIRST = NINE.toLocalDate();

    private static Day day(LocalDate date, List<String> rooms, String start, int minutes) {
        return new Day(date, List.of(new Slot(LocalTime.parse(start), minutes)), rooms);
    }

    private static GridLaid laid(Grid grid) {
        return new GridLaid(EDITION, grid);
    }

    @Test
    void a_room_with_slots_of_its_own_has_no_others() {
        var grid =
                new Grid(List.of(day(FIRST, List.of(), "09:00", 60), day(FIRST, List.of("harbour"), "10:00", 90)), 1);
        given(laid(grid), added(1)).when(place(1, ATTIC, NINE)).expectSuccessfulHandlerExecution();
        given(laid(grid), added(1)).when(place(1, HARBOUR, TEN)).expectSuccessfulHandlerExecution();
        for (var wrong : List.of(place(1, HARBOUR, NINE), place(1, ATTIC, TEN))) {
            assertThat(reasons(given(laid(grid), added(1)).when(wrong)))
                    .extracting(Refusal::rule)
                    .containsExactly("SLOT_UNKNOWN");
        }
        var state = ProgrammeState.of(FACTS, List.of(HARBOUR, ATTIC), grid, List.of(), List.of(), null);
        assertThat(state.options(new Session(session(1), List.of(), null, null, 0), NOW))
                .extracting(option -> option.room(), option -> option.start())
                .containsExactlyInAnyOrder(tuple("attic", NINE), tuple("harbour", TEN));
    }

    @Test
    void a_date_can_come_twice_only_for_different_known_rooms() {
        var all = day(FIRST, List.of(), "09:00", 60);
        var harbour = day(FIRST, List.of("harbour"), "09:00", 60);
        var cellar = day(FIRST, List.of("cellar"), "09:00", 60);
        given().when(new LayGrid(EDITION, List.of(all, harbour), -1))
                .expectEvents(laid(new Grid(List.of(all, harbour), 1)));
        assertThat(reasons(given().when(new LayGrid(EDITION, List.of(harbour, harbour), -1))))
                .extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(tuple("DAY_TWICE", "/days/1/date"));
        assertThat(reasons(given().when(new LayGrid(EDITION, List.of(all, cellar), -1))))
                .extracting(Refusal::rule, Refusal::pointer)
                .containsExactly(tuple("ROOM_UNKNOWN", "/days/1/rooms/0"));
    }

    @Test
    void the_buffer_stays_unless_it_is_named() {
        var buffered = new Grid(GRID.days(), 1, 15);
        given().when(new LayGrid(EDITION, GRID.days(), 15, -1)).expectEvents(laid(buffered));
        given(laid(buffered))
                .when(new LayGrid(EDITION, GRID.days().subList(0, 1), -1))
                .expectEvents(laid(new Grid(GRID.days().subList(0, 1), 2, 15)));
    }

    @Test
    void a_person_needs_the_buffer_between_two_rooms() {
        Object[] programme = {
            laid(new Grid(GRID.days(), 1, 15)), added(1, person(7)), placed(1, HARBOUR, NINE), added(2, person(7))
        };
        assertThat(clashes(given(programme).when(place(2, ATTIC, TEN))))
                .extracting(Clash::kind, Clash::severity, Clash::args)
                .containsExactly(tuple(Kind.BUFFER, Severity.SOFT, Map.of("minutes", 0L, "buffer", 15L)));
        given(programme).when(place(2, ATTIC, TEN, "BUFFER")).expectSuccessfulHandlerExecution();
        given(programme).when(place(2, HARBOUR, TEN)).expectSuccessfulHandlerExecution();
        given(programme).when(place(2, ATTIC, TEN.plusHours(1))).expectSuccessfulHandlerExecution();
    }

    private static SessionPlaced moved(int number, Room room, int days) {
        return new SessionPlaced(
                EDITION,
                id(number),
                new Placement(room.room(), NINE.plusDays(days)),
                new Placement(room.room(), NINE),
                List.of(),
                null,
                2,
                null);
    }

    @Test
    void grid_and_placements_move_together_within_the_edition() {
        var grid = new Grid(List.of(day(FIRST, List.of("harbour"), "09:00", 60)), 1, 10);
        given(laid(grid), added(1), placed(1, HARBOUR, NINE), added(2))
                .when(new ShiftGrid(EDITION, 1, null, 1))
                .expectEvents(
                        laid(new Grid(List.of(day(FIRST.plusDays(1), List.of("harbour"), "09:00", 60)), 2, 10)),
                        moved(1, HARBOUR, 1));
        given(laid(grid)).when(new ShiftGrid(EDITION, 0, null, -1)).expectNoEvents();
        assertThat(reasons(given(laid(grid)).when(new ShiftGrid(EDITION, 2, null, -1))))
                .extracting(Refusal::rule, Refusal::detail)
                .containsExactly(
                        tuple(
                                "DAY_OUTSIDE_EDITION",
                                "A day of the grid would be on 2026-10-26; the edition takes place from 2026-10-24 to 2026-10-25."));
    }

    @Test
    void a_shift_after_a_session_has_begun_needs_a_reason() {
        var grid = new Grid(List.of(day(FIRST, List.of(), "09:00", 60)), 1);
        var later = meta(NOW.plusSeconds(90L * 86_400));
        assertThat(reasons(given(laid(grid), added(1), placed(1, HARBOUR, NINE))
                        .when(new ShiftGrid(EDITION, 1, " ", -1), later)))
                .extracting(Refusal::rule)
                .containsExactly("REASON_REQUIRED");
        given(laid(grid), added(1), placed(1, HARBOUR, NINE))
                .when(new ShiftGrid(EDITION, 1, "A storm", -1), later)
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void equipment_that_a_room_lacks_must_be_accepted_unless_nothing_is_known_of_it() {
        var facts = new SessionFacts(
                id(9),
                id(9),
                10_001,
                "Opening",
                new Format("OTHER", null, 60),
                List.of(),
                "",
                new SessionDetails("MAIN", false, null, List.of(), List.of("Stage", "Projector"), null));
        var opening = new Session(facts, List.of(), null, null, 0);
        var equipped = new Room("hall", "Hall", 9, List.of(), 0, List.of("projector"), null, null);
        assertThat(SoftClashes.missingEquipment(opening, equipped))
                .extracting(Clash::kind, Clash::severity, Clash::args)
                .containsExactly(tuple(Kind.EQUIPMENT, Severity.SOFT, Map.of("missing", List.of("Stage"))));
        assertThat(SoftClashes.missingEquipment(opening, HARBOUR)).isEmpty();
    }

    @Test
    void a_shared_subtheme_or_organization_is_shown_and_refuses_nothing() {
        var one = placedSession(1, "harbour");
        var two = placedSession(2, "attic");
        var state = ProgrammeState.of(FACTS, List.of(HARBOUR, ATTIC), GRID, List.of(one, two), List.of(), null);
        assertThat(state.standing(two).clashes())
                .filteredOn(clash -> clash.other() != null)
                .extracting(Clash::kind, Clash::severity, Clash::args)
                .containsExactly(
                        tuple(Kind.SUBTHEME, Severity.NOTICE, Map.of("shared", List.of("Resilience of networks"))),
                        tuple(Kind.ORGANIZATION, Severity.NOTICE, Map.of("shared", List.of("Tidewater Exchange"))));
        given(added(1), placed(1, HARBOUR, NINE), added(2))
                .when(place(2, ATTIC, NINE))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_shared_subtheme_is_named_in_the_language_of_the_reader() {
        var names = new SubthemeNames("resilience", Map.of("ar", "المرونة"));
        var facts = new EditionFacts(
                FACTS.edition(),
                FACTS.name(),
                FACTS.theme(),
                FACTS.city(),
                FACTS.timeZone(),
                FACTS.startsOn(),
                FACTS.endsOn(),
                null,
                new SessionRules(List.of(), List.of(), List.of(names)));
        var sessions = List.of(placedSession(1, "harbour"), placedSession(2, "attic"));
        var state = ProgrammeState.of(facts, List.of(HARBOUR, ATTIC), GRID, sessions, List.of(), null);
        var args = state.standing(sessions.getLast()).clashes().stream()
                .filter(clash -> clash.kind() == Kind.SUBTHEME)
                .findFirst()
                .orElseThrow()
                .args();

        var words = new RefusalWords(new IcuMessageSource(RefusalWords.CATALOGUE));
        assertThat(RefusalWords.inLanguage(args, Locale.of("ar"))).containsEntry("shared", List.of("المرونة"));
        assertThat(RefusalWords.inLanguage(args, Locale.FRENCH))
                .containsEntry("shared", List.of("Resilience of networks"));
        var sentence = new HashMap<>(args);
        sentence.putAll(Map.of("number", 1, "title", "T", "time", "9"));
        assertThat(words.describe("clash.SUBTHEME", sentence, Locale.of("ar")).orElseThrow())
                .contains("المرونة");
    }

    /** At nine, with an organizer. */
    private static Session placedSession(int number, String room) {
        return new Session(
                session(number), List.of(person(number, "ORGANIZER", "ONSITE")), new Placement(room, NINE), null, 1);
    }

    /** Whether people can come is another question on another day. */
    @Test
    void a_shifted_session_takes_its_accepted_clashes_along() {
        var grid = new Grid(List.of(day(FIRST, List.of(), "09:00", 60)), 1);
        var capacity = new Accepted(Kind.CAPACITY, null, null);
        var placed = new SessionPlaced(
                EDITION,
                id(1),
                new Placement("attic", NINE),
                null,
                List.of("CAPACITY", "UNAVAILABLE"),
                null,
                1,
                new Acknowledgement(
                        "Most come online", List.of(capacity, new Accepted(Kind.UNAVAILABLE, id(2001), null))));
        given(laid(grid), added(1), placed)
                .when(new ShiftGrid(EDITION, 1, null, 1))
                .expectEvents(
                        laid(new Grid(List.of(day(FIRST.plusDays(1), List.of(), "09:00", 60)), 2)),
                        new SessionPlaced(
                                EDITION,
                                id(1),
                                new Placement("attic", NINE.plusDays(1)),
                                new Placement("attic", NINE),
                                List.of("CAPACITY"),
                                null,
                                2,
                                new Acknowledgement("Most come online", List.of(capacity))));
    }

    @Test
    void a_removed_room_leaves_the_grid_too() {
        var attic = day(FIRST, List.of("attic"), "09:00", 60);
        var both = day(FIRST.plusDays(1), List.of("attic", "harbour"), "09:00", 60);
        var all = day(FIRST.plusDays(2), List.of(), "09:00", 60);
        given(laid(new Grid(List.of(attic, both, all), 1, 10)))
                .when(new RemoveRoom(EDITION, "attic", -1))
                .expectEvents(
                        new RoomRemoved(EDITION, "attic", 1),
                        laid(new Grid(
                                List.of(
                                        new Day(FIRST, List.of()),
                                        day(FIRST.plusDays(1), List.of("harbour"), "09:00", 60),
                                        all),
                                2,
                                10)));
    }
}
