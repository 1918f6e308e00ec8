package igf.bench.task;

import igf.bench.task.StoredProgramme.Content;
import igf.bench.world.RunningApplication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Programmes whose sessions have no places yet. Each is made from a timetable without a clash, in which 300 sessions
 * fill 86 % of 348 places in 12 rooms.
 */
final class PlanInstance {

    static final int SESSIONS = 300;
    static final int PEOPLE = 700;

    private static final int SUBTHEMES = 8;
    private static final int ORGANIZATIONS = 200;
    private static final int STARTS = 29;
    private static final List<Integer> CAPACITIES = List.of(40, 40, 60, 60, 80, 80, 100, 120, 150, 200, 400, 1000);
    private static final List<String> LAYOUTS = List.of("CIRCLE", "U_SHAPE", "AUDITORIUM", "CLASSROOM");

    private PlanInstance() {}

    /** @param people at least {@link #PEOPLE} */
    static void fill(RunningApplication scheduling, String edition, SamplePeople people, long seed) throws Exception {
        var random = new Random(seed);
        var places = new ArrayList<>(
                IntStream.range(0, STARTS * CAPACITIES.size()).boxed().toList());
        Collections.shuffle(places, random);
        var busy = new HashMap<Integer, Set<Integer>>();
        try (var programme = StoredProgramme.open(scheduling, edition)) {
            for (int room = 0; room < CAPACITIES.size(); room++) {
                programme.addRoom(room, CAPACITIES.get(room), layouts(room));
            }
            programme.layGrid(9, 60, day -> day == 4 ? 5 : 6);
            for (int i = 0; i < SESSIONS; i++) {
                var place = places.get(i);
                var busyThen = busy.computeIfAbsent(place / CAPACITIES.size(), start -> new HashSet<>());
                programme.addSession(i + 1, content(people, busyThen, place % CAPACITIES.size(), random));
            }
        }
    }

    private static List<String> layouts(int room) {
        return List.of(LAYOUTS.get(room % LAYOUTS.size()), LAYOUTS.get((room + 1) % LAYOUTS.size()));
    }

    /** Returns a session that suits a room, with people who are in no other session at the time. */
    private static Content content(SamplePeople people, Set<Integer> busy, int room, Random random) {
        var members = new ArrayList<String>();
        while (members.size() < StoredProgramme.PEOPLE_EACH) {
            var person = random.nextInt(PEOPLE);
            if (busy.add(person)) {
                members.add(StoredProgramme.member(
                        people.group(person, 1).getFirst(), "Organization " + person % ORGANIZATIONS));
            }
        }
        return new Content(
                layouts(room).get(random.nextInt(2)),
                random.nextInt(5) == 0 ? 30 : 60,
                random.nextInt(SUBTHEMES),
                members);
    }
}
