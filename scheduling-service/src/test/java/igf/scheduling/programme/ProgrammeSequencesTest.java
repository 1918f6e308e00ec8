package igf.scheduling.programme;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.meta;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.scheduling.programme.ProgrammeCommand.AddSession;
import igf.scheduling.programme.ProgrammeCommand.CancelSession;
import igf.scheduling.programme.ProgrammeCommand.ChangeRoster;
import igf.scheduling.programme.ProgrammeCommand.DescribeEdition;
import igf.scheduling.programme.ProgrammeCommand.DescribeRoom;
import igf.scheduling.programme.ProgrammeCommand.LayGrid;
import igf.scheduling.programme.ProgrammeCommand.NoteAnswer;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeCommand.ReplaceMember;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.venue.Grid;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.ProgrammeId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked in whatever order: the programme stays one that can be held. */
class ProgrammeSequencesTest {

    private static final List<String> ROOMS = List.of("north", "south", "west");
    private static final int COMMANDS = 120;

    private final AggregateTestFixture<Programme> fixture = new AggregateTestFixture<>(Programme.class);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_sequence_of_commands_takes_a_room_or_a_person_twice(long seed) {
        var random = new Random(seed);
        var history = new ArrayList<Object>();
        run(history, new DescribeEdition(FACTS));
        ROOMS.forEach(room -> run(history, new DescribeRoom(EDITION, room, room, 3, List.of(), -1)));
        run(history, new LayGrid(EDITION, GRID.days(), -1));
        for (int i = 0; i < COMMANDS; i++) {
            run(history, command(random));
        }
        assertThat(history.stream().filter(SessionPlaced.class::isInstance))
                .as("the sequence does something")
                .hasSizeGreaterThan(5);
        check(history);
        assertThatThrownBy(() -> check(unheard(history)))
                .as("a roster edit that a release does not know of is found")
                .isInstanceOf(AssertionError.class);
    }

    /** As if the last change of the roster of a session that was released afterwards had been another. */
    private static List<Object> unheard(List<Object> history) {
        var planted = new ArrayList<>(history);
        var released = new HashSet<UUID>();
        for (int i = planted.size() - 1; i >= 0; i--) {
            if (planted.get(i) instanceof Released release) {
                release.sessions().forEach(session -> released.add(session.sessionId()));
            } else if (planted.get(i) instanceof PeopleChanged e && released.contains(e.sessionId())) {
                planted.set(i, new PeopleChanged(e.edition(), e.sessionId(), List.of(person(11)), e.version()));
                return planted;
            }
        }
        throw new AssertionError("no roster changed before a release");
    }

    /** Refusals are as good an answer as events: both leave a programme that is checked. */
    private void run(List<Object> history, ProgrammeCommand command) {
        fixture.given(history).when(command, meta());
        var stored = new ArrayList<Object>();
        fixture.getEventStore()
                .readEvents(ProgrammeId.of(EDITION))
                .forEachRemaining(message -> stored.add(message.getPayload()));
        history.clear();
        history.addAll(stored);
    }

    private static ProgrammeCommand command(Random random) {
        int number = 1 + random.nextInt(7);
        var proposal = id(1000 + number);
        return switch (random.nextInt(12)) {
            case 0, 1 -> new AddSession(EDITION, session(number, 30 + 30 * random.nextInt(3)), people(random));
            case 2 ->
                random.nextInt(4) == 0
                        ? new CancelSession(EDITION, proposal, "WITHDRAWN")
                        : new Unplace(EDITION, id(number), -1);
            case 3 -> new NoteAnswer(EDITION, proposal, person(random.nextInt(6)));
            case 4 ->
                new ReplaceMember(
                        EDITION, proposal, person(random.nextInt(6)), random.nextBoolean() ? person(8) : null);
            case 5 -> new Release(EDITION, null);
            case 6, 7 -> new ChangeRoster(EDITION, proposal, people(random));
            default ->
                new Place(
                        EDITION,
                        id(number),
                        ROOMS.get(random.nextInt(ROOMS.size())),
                        start(random, GRID),
                        random.nextBoolean() ? Set.of("CAPACITY", "PERSON", "ROOM") : Set.of(),
                        null,
                        random.nextInt(5) == 0 ? random.nextInt(3) : -1);
        };
    }

    private static LocalDateTime start(Random random, Grid grid) {
        var starts = grid.starts();
        return starts.get(random.nextInt(starts.size())).at();
    }

    private static List<Member> people(Random random) {
        return random.ints(3, 0, 9).distinct().mapToObj(n -> person(n)).toList();
    }

    private record Sitting(String room, Instant from, Instant until, Set<UUID> people) {
        boolean overlaps(Sitting other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }
    }

    /** Reads the history alone, with none of the programme's own code about clashes. */
    private static void check(List<Object> history) {
        var minutes = new HashMap<UUID, Integer>();
        var people = new HashMap<UUID, Set<UUID>>();
        var placed = new HashMap<UUID, Sitting>();
        var versions = new HashMap<UUID, Long>();
        for (var event : history) {
            if (event instanceof OfSession e) {
                assertThat(e.version())
                        .as("dense versions")
                        .isEqualTo(versions.merge(e.sessionId(), 1L, Long::sum) - 1);
            }
            switch (event) {
                case ProgrammeEvent.SessionAdded e -> {
                    assertThat(placed).as("added without a place").doesNotContainKey(e.sessionId());
                    minutes.put(e.sessionId(), e.facts().format().minutes());
                    people.put(e.sessionId(), ids(e.people()));
                }
                case PeopleChanged e -> {
                    people.put(e.sessionId(), ids(e.people()));
                    placed.computeIfPresent(
                            e.sessionId(), (k, s) -> new Sitting(s.room(), s.from(), s.until(), ids(e.people())));
                }
                case SessionPlaced e -> {
                    var sitting = sitting(e, minutes.getOrDefault(e.sessionId(), 0), people);
                    placed.remove(e.sessionId());
                    placed.values().stream().filter(sitting::overlaps).forEach(other -> {
                        assertThat(other.room()).as("room at a time").isNotEqualTo(sitting.room());
                        assertThat(other.people()).as("person at a time").doesNotContainAnyElementsOf(sitting.people());
                    });
                    placed.put(e.sessionId(), sitting);
                }
                case ProgrammeEvent.SessionUnplaced e -> placed.remove(e.sessionId());
                case ProgrammeEvent.SessionCancelled e -> placed.remove(e.sessionId());
                case Released e -> checkRelease(e, placed, people);
                default -> {}
            }
        }
    }

    private static Sitting sitting(SessionPlaced e, int minutes, Map<UUID, Set<UUID>> people) {
        var from = e.placement().start().atZone(FACTS.zone()).toInstant();
        return new Sitting(
                e.placement().room(),
                from,
                from.plusSeconds(minutes * 60L),
                people.getOrDefault(e.sessionId(), Set.of()));
    }

    private static void checkRelease(Released release, Map<UUID, Sitting> placed, Map<UUID, Set<UUID>> people) {
        assertThat(release.sessions())
                .as("a release names whoever is on the roster")
                .allSatisfy(session -> assertThat(ids(session.people())).isEqualTo(people.get(session.sessionId())));
        assertThat(release.sessions())
                .extracting(s -> s.sessionId())
                .containsExactlyInAnyOrderElementsOf(placed.keySet());
        var all = new ArrayList<>(placed.values());
        for (var one : all) {
            for (var other : all) {
                if (one != other && one.overlaps(other)) {
                    assertThat(other.room()).isNotEqualTo(one.room());
                    assertThat(other.people()).doesNotContainAnyElementsOf(one.people());
                }
            }
        }
    }

    private static Set<UUID> ids(List<Member> members) {
        return members.stream().map(Member::personId).collect(Collectors.toSet());
    }
}
