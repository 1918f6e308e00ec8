// Long: a scenario for each constraint.
package igf.scheduling.solver;

import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import igf.api.plan.PlanKeep;
import igf.scheduling.programme.PlanningInput;
import igf.scheduling.session.Pin;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.support.Availabilities;
import igf.scheduling.support.Availability;
import igf.scheduling.support.Availability.OnlineHours;
import igf.scheduling.venue.Day;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.Slot;
import igf.scheduling.vocabulary.Closure;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.LinkedPeople;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import igf.scheduling.vocabulary.Theme;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a plan weighs, and how it explains itself. */
class PlanConstraintsTest {

    private static final Room NORTH = new Room("north", "North", 50, List.of("CIRCLE"), 0);
    private static final Room SOUTH = new Room("south", "South", 60, List.of("CIRCLE"), 0);
    private static final Room HALL = new Room("hall", "Great hall", 1000, List.of("CIRCLE"), 0);
    private static final LocalDateTime TEN = NINE.plusHours(1);
    private static final PlanOptions REPLAN = options(PlanKeep.PINNED, Map.of());

    private final TimefoldPlanner planner = new TimefoldPlanner(600, 2000, 2000);

    private static PlanOptions options(PlanKeep keep, Map<String, Integer> weights) {
        return new PlanOptions(PlanOptions.Scope.ALL, List.of(), keep, PlanConstraint.weights(weights), null);
    }

    private static Grid grid(int days, int slots) {
        return new Grid(
                IntStream.range(0, days)
                        .mapToObj(day -> new Day(
                                NINE.toLocalDate().plusDays(day),
                                IntStream.range(0, slots)
                                        .mapToObj(slot -> new Slot(LocalTime.of(9 + slot, 0), 60))
                                        .toList()))
                        .toList(),
                0);
    }

    private static Session workshop(int number, @Nullable Placement placement, Member... people) {
        return new Session(facts(number, 60, "theme-" + number, null), List.of(people), placement, null, 1);
    }

    private static SessionFacts facts(int number, int minutes, String theme, @Nullable SessionDetails details) {
        var facts = session(number, minutes);
        return new SessionFacts(
                facts.sessionId(),
                facts.proposalId(),
                number,
                facts.title(),
                new Format("PANEL", "CIRCLE", minutes),
                List.of(new Theme(theme, theme)),
                "",
                details);
    }

    private static Session forum(int number, @Nullable Integer expected, List<String> needs) {
        var details = new SessionDetails("OPEN_FORUM", false, null, List.of(), needs, expected);
        return new Session(facts(number, 60, "theme-" + number, details), List.of(), null, null, 1);
    }

    private Proposal plan(List<Room> rooms, Grid grid, List<Session> sessions) {
        return plan(rooms, grid, sessions, PlanOptions.STANDARD, Map.of());
    }

    private Proposal plan(
            List<Room> rooms, Grid grid, List<Session> sessions, PlanOptions options, Map<UUID, Place> released) {
        var edition = new EditionFacts(
                FACTS.edition(),
                "Forum",
                "",
                "Fjordhavn",
                "Europe/Oslo",
                FACTS.startsOn(),
                FACTS.startsOn().plusDays(3));
        return planner.plan(
                new PlanningInput(edition, rooms, grid, sessions, NOW, List.of(), released, Availabilities.NONE),
                options,
                42,
                () -> false);
    }

    private static long cost(Proposal proposal, PlanConstraint constraint) {
        return Objects.requireNonNull(proposal.costs()).stream()
                .filter(cost -> cost.constraint().equals(constraint.name()))
                .mapToLong(Proposal.Cost::cost)
                .sum();
    }

    private static List<String> names(@Nullable List<Proposal.Reason> reasons) {
        return reasons == null
                ? List.of()
                : reasons.stream().map(Proposal.Reason::constraint).toList();
    }

    /** Seen in a trial: 40 workshops filled the first two of four days. */
    @Test
    void a_plan_uses_all_days_alike() {
        var sessions = IntStream.rangeClosed(1, 40)
                .mapToObj(number -> workshop(number, null))
                .toList();
        var proposal = plan(List.of(NORTH, SOUTH, new Room("east", "East", 60, List.of(), 0)), grid(4, 7), sessions);
        assertThat(proposal.placements().stream()
                        .collect(Collectors.groupingBy(
                                placement -> placement.start().toLocalDate(), Collectors.counting())))
                .hasSize(4)
                .allSatisfy((day, count) -> assertThat(count).isEqualTo(10));
        assertThat(cost(proposal, PlanConstraint.DAYS)).isZero();
        assertThat(cost(proposal, PlanConstraint.HOURS)).isZero();
    }

    /** Seen in a trial: sessions of 30 minutes stood in the hall with 1,000 seats. */
    @Test
    void no_short_session_is_in_the_great_hall_while_another_room_is_free() {
        var sessions = new ArrayList<Session>();
        for (int number = 1; number <= 8; number++) {
            sessions.add(new Session(facts(number, 30, "theme-" + number, null), List.of(), null, null, 1));
        }
        sessions.add(forum(9, 700, List.of()));
        var proposal = plan(List.of(HALL, NORTH), grid(2, 4), sessions);
        assertThat(proposal.placements())
                .filteredOn(placement -> placement.room().equals("hall"))
                .extracting(Proposal.Proposed::number)
                .containsExactly(9);
        assertThat(cost(proposal, PlanConstraint.ROOM_SIZE)).isZero();
        assertThat(cost(proposal, PlanConstraint.CAPACITY)).isZero();
    }

    @Test
    void a_crowd_in_a_small_room_costs_more_the_more_have_no_seat() {
        var crowd = SessionProfile.of(forum(1, 100, List.of()), null, null, LinkedPeople.NONE, Availabilities.NONE);
        assertThat(crowd.missingSeats(spot(HALL))).isZero();
        assertThat(crowd.missingSeats(spot(NORTH))).isEqualTo(5);
        assertThat(crowd.excessSize(spot(NORTH))).isZero();
        assertThat(crowd.excessSize(spot(HALL))).isEqualTo(2);
    }

    private static Spot spot(Room room) {
        return Spot.of(room, NINE, 60, FACTS).asOffered();
    }

    @Test
    void equipment_and_layout_choose_the_room() {
        var equipped = new Room("south", "South", 60, List.of("THEATRE"), 0, List.of("Interpretation"), null, null);
        var needy = forum(1, null, List.of("interpretation"));
        var proposal = plan(List.of(NORTH, equipped), grid(1, 1), List.of(needy));
        assertThat(proposal.placements()).extracting(Proposal.Proposed::room).containsExactly("south");
        assertThat(cost(proposal, PlanConstraint.LAYOUT)).isEqualTo(5);
        assertThat(cost(proposal, PlanConstraint.EQUIPMENT)).isZero();
        var layoutFirst = options(PlanKeep.PLACED, Map.of("EQUIPMENT", 0, "LAYOUT", 10));
        assertThat(plan(List.of(NORTH, equipped), grid(1, 1), List.of(needy), layoutFirst, Map.of())
                        .placements())
                .as("other weights, another plan")
                .extracting(Proposal.Proposed::room)
                .containsExactly("north");
    }

    @Test
    void one_subtheme_and_one_organization_are_apart() {
        var sameTheme = IntStream.rangeClosed(1, 2)
                .mapToObj(number -> new Session(facts(number, 60, "access", null), List.of(), null, null, 1))
                .toList();
        assertThat(plan(List.of(NORTH, SOUTH), grid(1, 2), sameTheme).placements())
                .extracting(Proposal.Proposed::start)
                .containsExactlyInAnyOrder(NINE, TEN);
        // All people of the sample are of one organization.
        var colleagues = List.of(workshop(1, null, person(1)), workshop(2, null, person(2)));
        var together = plan(List.of(NORTH, SOUTH), grid(1, 1), colleagues);
        assertThat(cost(together, PlanConstraint.ORGANIZATION)).isEqualTo(2);
        assertThat(plan(List.of(NORTH, SOUTH), grid(1, 2), colleagues).placements())
                .extracting(Proposal.Proposed::start)
                .containsExactlyInAnyOrder(NINE, TEN);
    }

    /** Seen in a trial: a plan put sessions back into the room that had just been emptied. */
    @Test
    void a_closed_room_is_emptied_and_nothing_else_moves() {
        var closed = NORTH.withClosures(List.of(new Closure(NINE.minusHours(1), NINE.plusDays(5), "Water")));
        var sessions = List.of(
                workshop(1, new Placement("north", NINE)),
                workshop(2, new Placement("south", NINE)),
                workshop(3, new Placement("north", TEN)));
        var proposal = plan(List.of(closed, SOUTH), grid(2, 3), sessions, REPLAN, Map.of());
        assertThat(proposal.placements()).extracting(Proposal.Proposed::number).containsExactly(1, 3);
        assertThat(proposal.placements()).extracting(Proposal.Proposed::room).containsOnly("south");
        assertThat(proposal.placements().getFirst().from()).isEqualTo(new Proposal.Origin("north", NINE));
        assertThat(names(proposal.placements().getFirst().because())).contains("ROOM_CLOSED", "MOVE");
        assertThat(proposal.score().hard()).isZero();
        assertThat(proposal.costs())
                .filteredOn(cost -> cost.constraint().equals("ROOM_CLOSED"))
                .extracting(Proposal.Cost::cost, Proposal.Cost::before)
                .containsExactly(tuple(0L, 2L));
    }

    @Test
    void pinned_and_begun_sessions_stay_and_what_was_announced_changes_last() {
        var pin = new Pin("Interpretation", "secretariat", NOW);
        var pinned = new Session(facts(1, 60, "access", null), List.of(), new Placement("large", NINE), null, 1, pin);
        var small = new Session(facts(2, 60, "access", null), List.of(), new Placement("large", TEN), null, 1);
        var large = new Room("large", "Large", 300, List.of("CIRCLE"), 0);
        var rooms = List.of(large, NORTH);
        var free = plan(rooms, grid(1, 3), List.of(pinned, small), REPLAN, Map.of());
        assertThat(free.placements()).extracting(Proposal.Proposed::number).containsExactly(2);
        var released = Map.of(id(2), large.placeAt(TEN, 60, FACTS));
        var announced = plan(rooms, grid(1, 3), List.of(pinned, small), REPLAN, released);
        assertThat(announced.placements())
                .as("another room would save less than the announcement is worth")
                .isEmpty();
        var begun = workshop(3, new Placement("large", NINE.minusMonths(3)));
        assertThat(plan(rooms, grid(1, 3), List.of(begun), REPLAN, Map.of()).placements())
                .isEmpty();
    }

    @Test
    void only_the_chosen_sessions_move() {
        var sessions = List.of(
                workshop(1, new Placement("hall", NINE)), workshop(2, new Placement("hall", TEN)), workshop(3, null));
        var second = new PlanOptions(
                PlanOptions.Scope.LISTED, List.of(id(2)), PlanKeep.PINNED, PlanConstraint.weights(Map.of()), null);
        var proposal = plan(List.of(HALL, NORTH), grid(1, 3), sessions, second, Map.of());
        assertThat(proposal.placements()).extracting(Proposal.Proposed::number).containsExactly(2);
        assertThat(proposal.unplaced()).isEmpty();
    }

    /** As the programme would: a slot that is too short is not free. */
    @Test
    void a_session_is_planned_into_a_slot_that_is_long_enough_or_nowhere() {
        var mixed = new Grid(
                List.of(new Day(
                        NINE.toLocalDate(),
                        List.of(new Slot(LocalTime.of(9, 0), 60), new Slot(LocalTime.of(11, 0), 90)))),
                0);
        var longer = new Session(facts(1, 90, "access", null), List.of(), null, null, 1);
        assertThat(plan(List.of(NORTH), mixed, List.of(longer)).placements())
                .extracting(Proposal.Proposed::start)
                .containsExactly(NINE.plusHours(2));
        var nowhere = plan(List.of(NORTH), grid(1, 2), List.of(longer));
        assertThat(nowhere.placements()).isEmpty();
        assertThat(nowhere.unplaced().getFirst().because()).containsExactly(new Proposal.Reason("GRID", 2));
        var grown = new Session(facts(1, 90, "access", null), List.of(), new Placement("north", NINE), null, 1);
        var moved =
                plan(List.of(NORTH), mixed, List.of(grown), REPLAN, Map.of()).placements();
        assertThat(moved).extracting(Proposal.Proposed::start).containsExactly(NINE.plusHours(2));
        assertThat(names(moved.getFirst().because())).contains("GRID", "SLOT");
    }

    @Test
    void a_session_without_a_place_says_what_stands_against_it() {
        var tiny = new Room("tiny", "Tiny", 1, List.of(), 0);
        var full = workshop(1, null, person(1), person(2));
        var busy = workshop(2, null, person(3));
        var fixed = workshop(3, new Placement("tiny", NINE), person(3));
        var proposal = plan(List.of(tiny), grid(1, 1), List.of(full, busy, fixed));
        assertThat(proposal.unplaced()).extracting(Proposal.Left::number).containsExactly(1, 2);
        assertThat(proposal.unplaced().getFirst().places()).isEqualTo(1);
        assertThat(names(proposal.unplaced().getFirst().because())).containsExactly("ROOM", "SEATS");
        assertThat(names(proposal.unplaced().getLast().because())).containsExactly("ROOM", "PERSON");
    }

    @Test
    void a_first_place_says_what_the_session_would_lack_without_it() {
        var proposal = plan(List.of(NORTH), grid(1, 1), List.of(workshop(1, null)));
        assertThat(proposal.placements().getFirst().because()).containsExactly(new Proposal.Reason("PLACE", 1));
        assertThat(proposal.costs()).extracting(Proposal.Cost::constraint).hasSize(PlanConstraint.values().length);
    }

    @Test
    void the_present_programme_is_weighed_like_a_plan() {
        var programme = new PlanningInput(
                FACTS,
                List.of(HALL),
                grid(1, 2),
                List.of(workshop(1, new Placement("hall", NINE)), workshop(2, null)),
                NOW,
                List.of());
        assertThat(planner.costs(programme, PlanOptions.STANDARD))
                .filteredOn(cost -> cost.cost() != 0)
                .extracting(Proposal.Cost::constraint)
                .containsExactly("PLACE", "ROOM_SIZE");
    }

    @Test
    void a_place_costs_what_would_not_be_without_its_session() {
        var crowd = forum(1, 100, List.of());
        var inNorth = new Session(crowd.facts(), List.of(), new Placement("north", NINE), null, 1);
        var sameTheme = new Session(facts(2, 60, "theme-1", null), List.of(), new Placement("south", NINE), null, 1);
        var sessions = List.of(inNorth, sameTheme, workshop(3, new Placement("hall", TEN)), workshop(4, null));
        var programme = new PlanningInput(FACTS, List.of(NORTH, SOUTH, HALL), grid(1, 3), sessions, NOW, List.of());
        assertThat(planner.costsOfPlace(programme, PlanOptions.STANDARD, id(1)))
                .as("half of them have no seat, and another session of the subtheme runs beside it")
                .contains(new Proposal.Reason("CAPACITY", 30), new Proposal.Reason("SUBTHEME", 2))
                .isSortedAccordingTo(
                        Comparator.comparingLong(Proposal.Reason::cost).reversed());
        assertThat(planner.costsOfPlace(programme, PlanOptions.STANDARD, id(3)))
                .extracting(Proposal.Reason::constraint)
                .containsExactly("ROOM_SIZE");
        var ignored = options(PlanKeep.PLACED, Map.of("ROOM_SIZE", 0));
        assertThat(planner.costsOfPlace(programme, ignored, id(3))).isEmpty();
        assertThat(planner.costsOfPlace(programme, PlanOptions.STANDARD, id(4))).isEmpty();
        var alone = new PlanningInput(FACTS, List.of(NORTH), grid(1, 1), List.of(inNorth), NOW, List.of());
        assertThat(planner.costsOfPlace(alone, PlanOptions.STANDARD, id(1)))
                .contains(new Proposal.Reason("CAPACITY", 30));
    }

    @Test
    void a_buffer_keeps_apart_what_one_person_attends_in_two_rooms() {
        var first = SessionProfile.of(workshop(1, null, person(1)), null, null, LinkedPeople.NONE, Availabilities.NONE);
        var next = SessionProfile.of(workshop(2, null, person(1)), null, null, LinkedPeople.NONE, Availabilities.NONE);
        assertThat(bufferCost(first, NORTH, next, SOUTH, TEN)).isEqualTo(4);
        assertThat(bufferCost(first, NORTH, next, NORTH, TEN)).isZero();
        assertThat(bufferCost(first, NORTH, next, SOUTH, TEN.plusMinutes(15))).isZero();
    }

    @Test
    void a_time_outside_the_hours_of_somebody_online_costs_points_but_is_possible() {
        var evenings =
                new Availability("Asia/Tokyo", List.of(), new OnlineHours(LocalTime.of(20, 0), LocalTime.of(23, 0)));
        Availabilities stated = id -> id.equals(id(2001)) ? Optional.of(evenings) : Optional.empty();
        var online = workshop(1, null, person(1, "SPEAKER", "ONLINE"), person(2));
        var profile = SessionProfile.of(online, null, null, LinkedPeople.NONE, stated);
        // Nine in Oslo is 16:00 in Tokyo.
        assertThat(profile.countOutsideHours(spot(NORTH))).isEqualTo(1);
        assertThat(profile.countUnavailable(spot(NORTH), true)).isZero();
        var afternoon = Spot.of(NORTH, NINE.plusHours(5), 60, FACTS).asOffered();
        assertThat(profile.countOutsideHours(afternoon)).isZero();
        var onsite = SessionProfile.of(workshop(1, null, person(1)), null, null, LinkedPeople.NONE, stated);
        assertThat(onsite.countOutsideHours(spot(NORTH))).isZero();
    }

    private long bufferCost(
            SessionProfile first, Room firstRoom, SessionProfile next, Room nextRoom, LocalDateTime at) {
        var later = Spot.of(nextRoom, at, 60, FACTS).asOffered();
        var solution = new PlanSolution(
                List.of(spot(firstRoom), later),
                List.of(),
                List.of(),
                List.of(new PlanConstraints.Buffer(Duration.ofMinutes(15))),
                List.of(new SessionAssignment(first, true, spot(firstRoom)), new SessionAssignment(next, true, later)),
                PlanConstraint.weights(Map.of("ORGANIZATION", 0)));
        var score = SolutionManager.<PlanSolution, HardMediumSoftScore>create(planner.createFactory(1, 1, 1))
                .update(solution);
        return -Objects.requireNonNull(score).softScore();
    }
}
