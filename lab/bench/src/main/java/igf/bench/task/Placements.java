package igf.bench.task;

import igf.bench.measure.LoadRunner;
import igf.bench.task.StoredProgramme.Content;
import igf.bench.task.StoredProgramme.Venue;
import igf.bench.world.BenchEnvironment;
import igf.bench.world.HttpConnection;
import igf.bench.world.RunningApplication;
import java.io.IOException;
import java.util.List;
import java.util.UUID;

/** Moves sessions of a programme of 300 and of one of 3,000 in the same rooms, and lists the clashes of the first. */
final class Placements implements BenchTask {

    private static final int FEW = 300;
    private static final int MANY = 3000;
    private static final int TIMES = 500;
    private static final int WARM_UP = 1000;

    /** Sessions with these places share a person with the session beside them. */
    private static final int FIRST_CLASHING = 200;

    private static final int CLASHING_PAIRS = 30;
    private static final int SUBTHEMES = 8;

    /** 3,200 places, so that both programmes fill their slots. */
    private static final Venue VENUE = new Venue(32, 7, 20, 45);

    @Override
    public String name() {
        return "placements";
    }

    @Override
    public List<Figure> measure(BenchEnvironment environment) throws Exception {
        var scheduling = environment.service("scheduling");
        var token = LargeEdition.secretariat(environment);
        var people = SamplePeople.of(scheduling, MANY * StoredProgramme.PEOPLE_EACH);
        try (var few = Moves.in(scheduling, token, people, "placed-few", FEW);
                var many = Moves.in(scheduling, token, people, "placed-many", MANY);
                var connection = new HttpConnection(scheduling.port())) {
            StoredEventAppender.awaitIdle(scheduling);
            // Both before either is measured, since they run the same code.
            CallTimes.of(WARM_UP, 0, n -> few.call());
            CallTimes.of(WARM_UP, 0, n -> many.call());
            var amongFew = CallTimes.of(0, TIMES, n -> few.call());
            var amongMany = CallTimes.of(0, TIMES, n -> many.call());
            StoredEventAppender.awaitIdle(scheduling);
            return List.of(
                    amongFew.figure("placement of one of 300 sessions in 32 rooms, p99", 50, "each to a free place"),
                    new Figure(
                            "placement of one of 3,000 sessions ÷ of 300, medians",
                            2,
                            amongMany.percentile(50) / amongFew.percentile(50),
                            "",
                            "in the same rooms and slots; among 3,000 median %.1f ms, p99 %.1f ms"
                                    .formatted(amongMany.percentile(50), amongMany.percentile(99))),
                    clashes(connection, token, "/api/v1/editions/placed-few/clashes?limit=1000"));
        }
    }

    private static Figure clashes(HttpConnection connection, String token, String path) throws Exception {
        var items = LargeEdition.json(connection.get(path, token).expect(200)).get("items");
        var ofPeople = items.valueStream()
                .filter(clash -> clash.get("kind").asString().equals("PERSON"))
                .count();
        if (ofPeople != CLASHING_PAIRS) {
            throw new IllegalStateException(ofPeople + " instead of " + CLASHING_PAIRS + " people are in two sessions");
        }
        return CallTimes.of(WARM_UP, TIMES, n -> connection.get(path, token).expect(200))
                .figure("clashes of 300 sessions, p99", 100, "whole answer: %d clashes".formatted(items.size()));
    }

    /** Moves the first sessions of a programme to the places after the last session, and back. */
    static final class Moves implements LoadRunner.Client, AutoCloseable {

        private static final int MOVED = 100;

        private final HttpConnection connection;
        private final String token;
        private final List<UUID> sessions;
        private int moves;

        private Moves(HttpConnection connection, String token, List<UUID> sessions) {
            this.connection = connection;
            this.token = token;
            this.sessions = sessions;
        }

        /** Creates a programme. */
        static Moves in(RunningApplication scheduling, String token, SamplePeople people, String edition, int sessions)
                throws Exception {
            var ids = StoredProgramme.fill(scheduling, edition, VENUE, sessions, place -> content(people, place));
            return new Moves(new HttpConnection(scheduling.port()), token, ids);
        }

        private static Content content(SamplePeople people, int place) {
            var pair = (place - FIRST_CLASHING) / 2;
            var shared = place > FIRST_CLASHING && place % 2 == 1 && pair < CLASHING_PAIRS ? place - 1 : place;
            var group = people.group(shared, StoredProgramme.PEOPLE_EACH);
            var others = people.group(place, StoredProgramme.PEOPLE_EACH);
            return new Content(
                    "AUDITORIUM",
                    VENUE.minutes(),
                    place % SUBTHEMES,
                    StoredProgramme.members(List.of(group.getFirst(), others.get(1), others.get(2), others.get(3))));
        }

        @Override
        public boolean call() throws IOException {
            var session = moves % MOVED;
            var place = moves / MOVED % 2 == 0 ? sessions.size() + session : session;
            moves++;
            connection
                    .put("/api/v1/sessions/" + sessions.get(session) + "/placement", token, "*", VENUE.place(place))
                    .expect(200);
            return true;
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
