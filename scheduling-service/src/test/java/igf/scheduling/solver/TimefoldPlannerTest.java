package igf.scheduling.solver;

import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;

import igf.scheduling.programme.PlanningInput;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.support.Availability;
import igf.scheduling.support.Availability.Unavailable;
import igf.scheduling.venue.Day;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.Slot;
import igf.scheduling.vocabulary.Closure;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PersonLink;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimefoldPlannerTest {

    private static final List<Room> ROOMS =
            List.of(new Room("north", "North", 50, List.of(), 0), new Room("south", "South", 50, List.of(), 0));

    /** Ends by its steps, never by the clock, so that a plan does not depend on how busy the machine is. */
    private final TimefoldPlanner planner = new TimefoldPlanner(600, 2000, 2000);

    private static Session unplaced(int number, Member... people) {
        return new Session(session(number), List.of(people), null, null, 0);
    }

    private static Session at(int number, @Nullable Placement placement, Member... people) {
        return new Session(session(number), List.of(people), placement, null, 1);
    }

    private Proposal plan(List<Session> sessions) {
        return planner.plan(
                new PlanningInput(FACTS, ROOMS, GRID, sessions, NOW, List.of()), PlanOptions.STANDARD, 42, () -> false);
    }

    @Test
    void what_fits_is_placed_without_a_room_or_a_person_twice_and_what_is_placed_stays() {
        var sessions = new ArrayList<Session>();
        sessions.add(at(1, new Placement("north", NINE), person(1)));
        // Person 1 is in five sessions and there are five slots: besides the fixed one, only one arrangement works.
        IntStream.rangeClosed(2, 5).forEach(n -> sessions.add(unplaced(n, person(1))));
        IntStream.rangeClosed(6, 10).forEach(n -> sessions.add(unplaced(n, person(n))));
        var proposal = plan(sessions);
        assertThat(proposal.unplaced()).isEmpty();
        assertThat(proposal.placements()).hasSize(9).noneMatch(p -> p.number() == 1);
        assertThat(proposal.score().hard()).isZero();
        assertThat(proposal.placements())
                .extracting(p -> p.room() + p.start())
                .doesNotHaveDuplicates()
                .doesNotContain("north" + NINE);
        assertThat(proposal.placements().stream().filter(p -> p.number() <= 5))
                .extracting(Proposal.Proposed::start)
                .doesNotHaveDuplicates()
                .doesNotContain(NINE);
    }

    @Test
    void what_does_not_fit_is_left_and_counted() {
        var sessions = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> unplaced(n, person(100 + n)))
                .toList();
        var proposal = plan(sessions);
        assertThat(proposal.placements()).hasSize(10);
        assertThat(proposal.unplaced()).hasSize(2);
        assertThat(proposal.score().medium()).isEqualTo(-2);
        assertThat(proposal.score().constraints())
                .extracting(Proposal.Part::name)
                .contains("PLACE", "SUBTHEME");
    }

    @Test
    void the_same_seed_gives_the_same_plan() {
        var sessions = IntStream.rangeClosed(1, 8)
                .mapToObj(n -> unplaced(n, person(n % 4)))
                .toList();
        assertThat(plan(sessions)).isEqualTo(plan(sessions));
    }

    @Test
    void a_programme_without_sessions_needs_no_plan() {
        assertThat(plan(List.of()).placements()).isEmpty();
    }

    @Test
    void a_small_room_that_somebody_acknowledged_is_no_fault_of_the_plan() {
        var tiny = new Room("tiny", "Tiny", 1, List.of(), 0);
        var acknowledged = at(1, new Placement("tiny", NINE), person(1), person(2));
        var programme = new PlanningInput(
                FACTS,
                List.of(tiny, ROOMS.getFirst()),
                GRID,
                List.of(acknowledged, unplaced(2, person(3), person(4))),
                NOW,
                List.of());
        var proposal = planner.plan(programme, PlanOptions.STANDARD, 42, () -> false);
        assertThat(proposal.score().hard()).isZero();
        assertThat(proposal.placements()).extracting(Proposal.Proposed::room).containsExactly("north");
    }

    @Test
    void confirmed_people_come_when_they_can_and_others_if_there_is_a_place() {
        var away = new Availability("Europe/Oslo", List.of(new Unavailable(NINE, NINE.plusHours(2))), null);
        var invited =
                new Member(id(2002), id(3002), "SPEAKER", null, null, null, null, null, "ONSITE", "INVITED", null);
        var programme = new PlanningInput(
                FACTS,
                ROOMS,
                GRID,
                List.of(unplaced(1, person(1)), unplaced(2, invited)),
                NOW,
                List.of(new PersonLink(id(2001), id(2009))),
                Map.of(),
                person -> List.of(id(2002), id(2009)).contains(person) ? Optional.of(away) : Optional.empty());
        var free = planner.plan(programme, PlanOptions.STANDARD, 42, () -> false);
        assertThat(free.placements())
                .extracting(Proposal.Proposed::start)
                .hasSize(2)
                .doesNotContain(NINE, NINE.plusHours(1));

        var morning = new Grid(
                List.of(new Day(
                        NINE.toLocalDate(), GRID.days().getFirst().slots().subList(0, 2))),
                0);
        var narrow = planner.plan(
                new PlanningInput(
                        FACTS,
                        ROOMS,
                        morning,
                        programme.sessions(),
                        NOW,
                        programme.links(),
                        Map.of(),
                        programme.availabilities()),
                PlanOptions.STANDARD,
                42,
                () -> false);
        assertThat(narrow.placements()).extracting(Proposal.Proposed::number).containsExactly(2);
        assertThat(narrow.unplaced()).extracting(Proposal.Left::number).containsExactly(1);
        assertThat(narrow.score().constraints()).extracting(Proposal.Part::name).contains("INVITED", "PLACE");
    }

    @Test
    void nothing_is_planned_into_a_closed_room_and_what_is_placed_there_stays() {
        // The first is during the placed session, the second begins in the middle of a slot and ends after the next.
        var closures = List.of(
                new Closure(NINE.plusMinutes(30), NINE.plusMinutes(45), "A pipe burst"),
                new Closure(NINE.plusMinutes(90), NINE.plusHours(3), "The floor dries"));
        var flooded = new Room("north", "North", 50, List.of(), 0, null, null, closures);
        var placed = at(1, new Placement("north", NINE), person(1));
        var others = IntStream.rangeClosed(2, 9).mapToObj(n -> unplaced(n)).toList();
        var proposal = planner.plan(
                new PlanningInput(
                        FACTS,
                        List.of(flooded, ROOMS.getLast()),
                        GRID,
                        Stream.concat(Stream.of(placed), others.stream()).toList(),
                        NOW,
                        List.of()),
                PlanOptions.STANDARD,
                42,
                () -> false);
        assertThat(proposal.score().hard()).isZero();
        assertThat(proposal.unplaced()).hasSize(1);
        assertThat(proposal.placements())
                .filteredOn(p -> p.room().equals("north"))
                .extracting(Proposal.Proposed::start)
                .allMatch(start -> start.isAfter(NINE.plusHours(3)))
                .hasSize(2);
    }

    @Test
    void nothing_is_planned_beside_a_break_or_an_exclusive_session_and_only_workshops_are_planned() {
        var proposal = planner.plan(
                new PlanningInput(
                        FACTS,
                        ROOMS,
                        GRID,
                        List.of(
                                unplaced(1),
                                unplaced(2),
                                other(3, false, new Placement("all-rooms", NINE)),
                                other(4, true, new Placement("north", NINE.plusMinutes(90))),
                                other(5, false, null)),
                        NOW,
                        List.of()),
                PlanOptions.STANDARD,
                42,
                () -> false);
        assertThat(proposal.unplaced()).isEmpty();
        assertThat(proposal.placements())
                .hasSize(2)
                .extracting(Proposal.Proposed::start)
                .allMatch(start -> start.toLocalDate().isAfter(NINE.toLocalDate()));
    }

    /** A workshop of 60 minutes fits before the ceremony in neither room; one of 30 minutes does. */
    @Test
    void a_session_ends_before_an_exclusive_one_begins() {
        var nine = new Grid(List.of(new Day(NINE.toLocalDate(), List.of(new Slot(NINE.toLocalTime(), 60)))), 0);
        var ceremony = other(9, true, new Placement("north", NINE.plusMinutes(45)));
        var brief = new Session(session(2, 30), List.of(), null, null, 0);
        var proposal = planner.plan(
                new PlanningInput(FACTS, ROOMS, nine, List.of(unplaced(1), brief, ceremony), NOW, List.of()),
                PlanOptions.STANDARD,
                42,
                () -> false);
        assertThat(proposal.placements()).extracting(Proposal.Proposed::number).containsExactly(2);
        assertThat(proposal.unplaced()).extracting(Proposal.Left::number).containsExactly(1);
    }

    private static Session other(int number, boolean exclusive, @Nullable Placement placement) {
        var facts = session(number);
        return new Session(
                new SessionFacts(
                        facts.sessionId(),
                        facts.sessionId(),
                        number,
                        facts.title(),
                        facts.format(),
                        List.of(),
                        "",
                        new SessionDetails("BREAK", exclusive, null, List.of(), List.of(), null)),
                List.of(),
                placement,
                null,
                1);
    }

    /** The programme would refuse the first, and require an acknowledgement of the second. */
    @Test
    void nothing_is_planned_outside_the_editions_days_or_in_the_past() {
        var longer = new Grid(
                Stream.concat(
                                GRID.days().stream(),
                                Stream.of(new Day(
                                        FACTS.endsOn().plusDays(1),
                                        GRID.days().getFirst().slots())))
                        .toList(),
                0);
        var late = FACTS.endsOn().atTime(6, 0).atZone(FACTS.zone()).toInstant();
        var sessions = IntStream.rangeClosed(1, 3).mapToObj(n -> unplaced(n)).toList();
        var proposal = planner.plan(
                new PlanningInput(FACTS, List.of(ROOMS.getFirst()), longer, sessions, late, List.of()),
                PlanOptions.STANDARD,
                42,
                () -> false);
        assertThat(proposal.placements())
                .singleElement()
                .extracting(Proposal.Proposed::start)
                .isEqualTo(FACTS.endsOn().atTime(9, 0));
        var over = planner.plan(
                new PlanningInput(FACTS, ROOMS, GRID, sessions, late.plusSeconds(86_400), List.of()),
                PlanOptions.STANDARD,
                42,
                () -> false);
        assertThat(over.placements()).isEmpty();
        assertThat(over.unplaced()).hasSize(3);
    }

    @Test
    void a_person_whom_somebody_accepted_in_two_sessions_is_no_fault_of_the_plan() {
        var proposal = plan(List.of(
                at(1, new Placement("north", NINE), person(1)),
                at(2, new Placement("south", NINE), person(1)),
                unplaced(3, person(1))));
        assertThat(proposal.score().hard()).isZero();
        assertThat(proposal.placements())
                .singleElement()
                .extracting(Proposal.Proposed::start)
                .isNotEqualTo(NINE);
    }

    /** There is one slot, so only the person prevents the simultaneous use of both rooms. */
    @Test
    void one_human_under_two_ids_is_never_planned_twice_at_a_time() {
        var nine = new Grid(List.of(new Day(NINE.toLocalDate(), List.of(new Slot(NINE.toLocalTime(), 60)))), 0);
        var both = List.of(unplaced(1, person(1)), unplaced(2, person(2)));
        // Two others, so that the search has something to swap.
        var placed = List.of(
                at(1, new Placement("north", NINE), person(1)),
                unplaced(2, person(2)),
                unplaced(3, person(3)),
                unplaced(4, person(4)));

        assertThat(at(nine, both)).as("two people").hasSize(2);
        assertThat(at(nine, both, ONE_AND_TWO)).hasSize(1);
        assertThat(at(nine, placed))
                .as("two people")
                .extracting(Proposal.Proposed::number)
                .containsExactly(2);
        assertThat(at(nine, placed, ONE_AND_TWO))
                .singleElement()
                .extracting(Proposal.Proposed::number)
                .isNotEqualTo(2);
    }

    private List<Proposal.Proposed> at(Grid grid, List<Session> sessions, PersonLink... links) {
        var proposal = planner.plan(
                new PlanningInput(FACTS, ROOMS, grid, sessions, NOW, List.of(links)),
                PlanOptions.STANDARD,
                42,
                () -> false);
        assertThat(proposal.score().hard()).isZero();
        return proposal.placements();
    }

    @Test
    void one_human_under_two_ids_needs_one_chair() {
        var chair = List.of(new Room("tiny", "Tiny", 1, List.of(), 0));
        var sessions = List.of(unplaced(1, person(1), person(2)), unplaced(2, person(3)));

        assertThat(planner.plan(survey(chair, sessions, ONE_AND_TWO), PlanOptions.STANDARD, 42, () -> false)
                        .placements())
                .hasSize(2);
        assertThat(planner.plan(survey(chair, sessions), PlanOptions.STANDARD, 42, () -> false)
                        .placements())
                .as("two people need two")
                .extracting(Proposal.Proposed::number)
                .containsExactly(2);
    }

    private static final PersonLink ONE_AND_TWO =
            new PersonLink(person(1).personId(), person(2).personId());

    private static PlanningInput survey(List<Room> rooms, List<Session> sessions, PersonLink... links) {
        return new PlanningInput(FACTS, rooms, GRID, sessions, NOW, List.of(links));
    }

    @Test
    void a_run_that_is_stopped_ends_long_before_its_time() {
        var endless = new TimefoldPlanner(600, Integer.MAX_VALUE, Integer.MAX_VALUE);
        // Three seconds, so that even a cold solver has placed something.
        var asked = new AtomicInteger();
        var proposal = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> endless.plan(
                        PlanInstances.create(1), PlanOptions.STANDARD, 42, () -> asked.incrementAndGet() > 30));
        assertThat(asked.get()).isGreaterThan(30);
        assertThat(proposal.placements()).isNotEmpty();
    }

    @Test
    void a_run_says_how_far_it_is_and_what_it_has_found() {
        var endless = new TimefoldPlanner(600, Integer.MAX_VALUE, Integer.MAX_VALUE);
        var said = new CopyOnWriteArrayList<Planner.Progress>();
        var proposal = org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(2),
                () -> endless.plan(
                        PlanInstances.create(1),
                        PlanOptions.STANDARD,
                        42,
                        () -> said.stream().anyMatch(progress -> progress.steps() > 0),
                        said::add));
        assertThat(said).extracting(Planner.Progress::steps).isSorted();
        var last = said.getLast();
        assertThat(last.stepLimit()).isEqualTo(Integer.MAX_VALUE);
        var best = Objects.requireNonNull(last.best());
        assertThat(best.placed() + best.unplaced()).isEqualTo(300);
        assertThat(best.placed()).isPositive();
        assertThat(proposal.unplaced()).hasSizeLessThanOrEqualTo(best.unplaced());
    }
}
