package igf.scheduling.solver;

import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.session;

import igf.platform.domain.PersonalValue;
import igf.scheduling.programme.PlanningInput;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.venue.Day;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.Slot;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Theme;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Programmes without places that have a timetable without a clash: 300 sessions in 348 places of 12 rooms. Each is made
 * from such a timetable, whose places are then taken away.
 */
final class PlanInstances {

    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 24);
    private static final int SESSIONS = 300;
    private static final List<Integer> CAPACITIES = List.of(40, 40, 60, 60, 80, 80, 100, 120, 150, 200, 400, 1000);
    private static final List<String> LAYOUTS = List.of("CIRCLE", "U_SHAPE", "AUDITORIUM", "CLASSROOM");

    private PlanInstances() {}

    static PlanningInput create(long seed) {
        var random = new Random(seed);
        var rooms = rooms();
        var grid = grid();
        var places = new ArrayList<int[]>();
        for (int start = 0; start < grid.starts().size(); start++) {
            for (int room = 0; room < rooms.size(); room++) {
                places.add(new int[] {start, room});
            }
        }
        Collections.shuffle(places, random);
        var busy = new HashMap<Integer, Set<Integer>>();
        var sessions = IntStream.rangeClosed(1, SESSIONS)
                .mapToObj(number -> {
                    var place = places.get(number - 1);
                    return create(number, rooms.get(place[1]), busyAt(busy, place[0]), random);
                })
                .toList();
        var edition =
                new EditionFacts("igf-2026", "Forum", "", "Fjordhavn", "Europe/Oslo", FIRST_DAY, FIRST_DAY.plusDays(4));
        return new PlanningInput(edition, rooms, grid, sessions, NOW, List.of());
    }

    private static Set<Integer> busyAt(Map<Integer, Set<Integer>> busy, int start) {
        return busy.computeIfAbsent(start, s -> new HashSet<>());
    }

    private static List<Room> rooms() {
        return IntStream.range(0, CAPACITIES.size())
                .mapToObj(i -> new Room(
                        "room-" + (char) ('a' + i),
                        "Room " + i,
                        CAPACITIES.get(i),
                        List.of(LAYOUTS.get(i % LAYOUTS.size()), LAYOUTS.get((i + 1) % LAYOUTS.size())),
                        0))
                .toList();
    }

    /** Five days of six slots; the last day has one less. */
    private static Grid grid() {
        return new Grid(
                IntStream.range(0, 5)
                        .mapToObj(day -> new Day(
                                FIRST_DAY.plusDays(day),
                                IntStream.range(0, day == 4 ? 5 : 6)
                                        .mapToObj(slot -> new Slot(LocalTime.of(9 + slot + slot / 3, 0), 60))
                                        .toList()))
                        .toList(),
                0);
    }

    /** Creates a session that fits into a room, with people who are in no other session at the time. */
    private static Session create(int number, Room room, Set<Integer> busy, Random random) {
        var people = new ArrayList<Member>();
        while (people.size() < 4) {
            var person = random.nextInt(700);
            if (busy.add(person)) {
                people.add(member(person));
            }
        }
        var subtheme = "subtheme-" + random.nextInt(8);
        var layout = room.layouts().get(random.nextInt(room.layouts().size()));
        var facts = session(number);
        return new Session(
                new SessionFacts(
                        facts.sessionId(),
                        facts.proposalId(),
                        number,
                        facts.title(),
                        new Format("PANEL", layout, random.nextInt(5) == 0 ? 30 : 60),
                        List.of(new Theme(subtheme, subtheme)),
                        ""),
                people,
                null,
                null,
                0);
    }

    private static Member member(int person) {
        UUID id = id(5000 + person);
        return new Member(
                id,
                id(9000 + person),
                "SPEAKER",
                new PersonalValue(id, "sealed"),
                null,
                "Organization " + person % 200,
                null,
                null,
                "ONSITE",
                "CONFIRMED",
                null);
    }
}
