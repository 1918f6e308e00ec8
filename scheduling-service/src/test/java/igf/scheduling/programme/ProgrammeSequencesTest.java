package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.meta;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.release;
import static igf.scheduling.Sample.released;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import igf.platform.domain.PersonalValue;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.DescribeEdition;
import igf.scheduling.programme.ProgrammeCommand.DescribeRoom;
import igf.scheduling.programme.ProgrammeCommand.EditSession;
import igf.scheduling.programme.ProgrammeCommand.LayGrid;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.PlaceTogether;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.ShiftGrid;
import igf.scheduling.programme.ProgrammeCommand.SwapPlaces;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.programme.ProgrammeEvent.ContentsChanged;
import igf.scheduling.programme.ProgrammeEvent.OfSession;
import igf.scheduling.programme.ProgrammeEvent.PeopleChanged;
import igf.scheduling.programme.ProgrammeEvent.RosterChange;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.release.ReleaseEvent.Released;
import igf.scheduling.release.ReleaseScope;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.session.Pin;
import igf.scheduling.session.Placement;
import igf.scheduling.session.SessionDetails;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.support.Availabilities;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Closure;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Format;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PersonLink;
import igf.scheduling.vocabulary.ProgrammeId;
import java.time.Duration;
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
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random commands before, during and after the days never break the programme, whatever moves, is held, shrinks, is
 * swapped, shifted, linked, pinned or frozen, with sessions of every kind, whoever cannot come or is erased.
 */
class ProgrammeSequencesTest {

    private static final int COMMANDS = 400;
    private static final Instant EVE = Instant.parse("2026-10-23T20:00:00Z");

    private static final int BUFFER_MINUTES = 15;

    private final AggregateTestFixture<Programme> fixture = new AggregateTestFixture<>(Programme.class);
    private Availabilities people = Availabilities.NONE;
    /** Follows each event, and is asked for clashes after each command. */
    private final ProgrammeState live = new ProgrammeState();

    ProgrammeSequencesTest() {
        fixture.registerInjectableResource((Availabilities.OfEditions) edition -> person -> people.find(person));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void no_sequence_of_commands_breaks_the_programme(long seed) {
        var random = new Random(seed);
        var history = new ArrayList<ToldEvent>();
        run(history, new DescribeEdition(FACTS), EVE);
        RandomCommands.ROOMS.forEach(
                room -> run(history, new DescribeRoom(EDITION, room, room, 3, List.of(), -1), EVE));
        run(history, new LayGrid(EDITION, GRID.days(), BUFFER_MINUTES, -1), EVE);
        var now = EVE;
        for (int i = 0; i < COMMANDS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(12)));
            if (i % 8 == 0) {
                history.add(new ToldEvent(RandomCommands.ofPeople(random, history), now, null));
                people = RandomCommands.people(history);
            }
            run(history, RandomCommands.any(random, history, now), now);
            if (i % 10 == 9) {
                run(history, RandomCommands.resized(i / 10), now);
                run(history, RandomCommands.lost(i / 10 + 1), now);
            }
        }
        assertThat(history.stream().map(ToldEvent::event).filter(SessionPlaced.class::isInstance))
                .as("the sequence does something")
                .hasSizeGreaterThan(5);
        new Account().follow(history);
        var planted = unheard(history);
        assertThatThrownBy(() -> new Account().follow(planted))
                .as("a roster edit that a release does not know of is found")
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> assertLiveEqualsReplayed(withoutLastChange(history)))
                .as("a change that the live programme alone knows of is found")
                .isInstanceOf(AssertionError.class);
    }

    private static List<ToldEvent> withoutLastChange(List<ToldEvent> history) {
        var planted = new ArrayList<>(history);
        var changes = history.stream()
                .filter(told -> told.event() instanceof OfSession)
                .toList();
        planted.remove(planted.lastIndexOf(changes.getLast()));
        return planted;
    }

    /** The programme keeps an index of places. After each event it must be as if it were built from all events. */
    private void assertLiveEqualsReplayed(List<ToldEvent> history) {
        var replayed = RandomCommands.board(history);
        live.use(people);
        assertThat(live.sessions()).as("replay equals live").isEqualTo(replayed.sessions());
        assertThat(CurrentClash.findAll(live))
                .as("replay equals live")
                .containsExactlyInAnyOrderElementsOf(CurrentClash.findAll(replayed));
    }

    /** Changes the last roster change of a session that was released with all others afterwards. */
    private static List<ToldEvent> unheard(List<ToldEvent> history) {
        var planted = new ArrayList<>(history);
        var released = new HashSet<UUID>();
        for (int i = planted.size() - 1; i >= 0; i--) {
            var told = planted.get(i);
            if (told.event() instanceof Released release && release.scope() == null) {
                release.sessions().forEach(session -> released.add(session.sessionId()));
            } else if (told.event() instanceof PeopleChanged e && released.contains(e.sessionId())) {
                var other = new PeopleChanged(e.edition(), e.sessionId(), List.of(person(11)), e.version());
                planted.set(i, new ToldEvent(other, told.at(), told.reason(), told.command()));
                return planted;
            }
        }
        throw new AssertionError("no roster changed before a release");
    }

    /** A refusal is as good a result as events: the programme is checked after both. */
    private void run(List<ToldEvent> history, ProgrammeCommand command, Instant now) {
        var given = history.stream()
                .filter(RandomCommands::isOfProgramme)
                .map(ToldEvent::event)
                .toList();
        fixture.given(given).when(command, meta(now));
        var stored = new ArrayList<Object>();
        fixture.getEventStore()
                .readEvents(ProgrammeId.of(EDITION))
                .forEachRemaining(message -> stored.add(message.getPayload()));
        stored.subList(given.size(), stored.size()).forEach(event -> {
            history.add(new ToldEvent(event, now, reason(command), command));
            RandomCommands.apply(live, event);
        });
        assertLiveEqualsReplayed(history);
    }

    private static @Nullable String reason(ProgrammeCommand command) {
        return switch (command) {
            case Place c -> c.reason();
            case Unplace c -> c.reason();
            case ApplyPlan c -> c.reason();
            case EditSession c -> c.reason();
            case PlaceTogether c -> c.reason();
            case SwapPlaces c -> c.reason();
            case ShiftGrid c -> c.reason();
            default -> null;
        };
    }

    /** @param people who have confirmed; others may be in two places at a time if that is accepted */
    private record Sitting(String room, Instant from, Instant until, Set<UUID> people, boolean exclusive) {
        boolean overlaps(Sitting other) {
            return from.isBefore(other.until) && other.from.isBefore(until);
        }

        boolean isAt(String otherRoom, Instant start) {
            return room.equals(otherRoom) && from.equals(start);
        }

        /** Returns the time between both; negative if they overlap. */
        Duration gap(Sitting other) {
            return Duration.between(
                    from.isBefore(other.from) ? until : other.until, from.isBefore(other.from) ? other.from : from);
        }

        Sitting with(Set<UUID> others) {
            return new Sitting(room, from, until, others, exclusive);
        }

        boolean sharesRoom(Sitting other) {
            return room.equals(other.room) || Set.of(room, other.room).contains(RandomCommands.ALL_ROOMS);
        }
    }

    /** A model of the history that uses none of the programme's code about clashes. */
    private static final class Account {

        private EditionFacts edition = FACTS;
        private final Map<UUID, Integer> minutes = new HashMap<>();
        private final Map<UUID, SessionDetails> own = new HashMap<>();
        private final Set<Integer> ownNumbers = new HashSet<>();
        private final Map<UUID, Set<UUID>> people = new HashMap<>();
        private final Map<UUID, List<Member>> rosters = new HashMap<>();
        private final Map<UUID, RandomCommands.Away> away = new HashMap<>();
        private Duration buffer = Duration.ZERO;
        private Grid grid = GRID;
        private final Map<UUID, Sitting> placed = new HashMap<>();
        /** The places before the present command of the sessions that it moves. */
        private final Map<UUID, Sitting> leaving = new HashMap<>();

        private final Map<UUID, Sitting> released = new HashMap<>();
        private final Map<UUID, ReleasedSession> last = new HashMap<>();
        private final Map<String, Integer> seats = new HashMap<>();
        private final Map<String, List<Closure>> closures = new HashMap<>();
        private final Map<String, Long> roomVersions = new HashMap<>();
        private final Set<UUID> live = new HashSet<>();
        private final Set<UUID> pinned = new HashSet<>();
        private final Set<UUID> everReleased = new HashSet<>();
        private @Nullable Instant frozenFrom;
        private final Map<UUID, Long> versions = new HashMap<>();
        private List<ProgrammeEvent.AcknowledgedClash> acknowledged = List.of();
        private final Humans humans = new Humans();

        void follow(List<ToldEvent> history) {
            int end = 0;
            while (end < history.size()) {
                int start = end++;
                var command = history.get(start).command();
                while (command != null
                        && end < history.size()
                        && history.get(end).command() == command) {
                    end++;
                }
                leave(history.subList(start, end), command);
                history.subList(start, end).forEach(this::apply);
            }
        }

        /** Sessions that move in one command leave their places together. */
        private void leave(List<ToldEvent> events, @Nullable ProgrammeCommand command) {
            leaving.clear();
            for (var told : events) {
                if (told.event() instanceof SessionPlaced e) {
                    var before = placed.remove(e.sessionId());
                    if (before != null) {
                        leaving.put(e.sessionId(), before);
                    }
                }
            }
            assertThat(command instanceof ShiftGrid && !placed.isEmpty())
                    .as("a shift leaves a session behind")
                    .isFalse();
        }

        private void apply(ToldEvent told) {
            if (told.event() instanceof OfSession e) {
                assertThat(e.version())
                        .as("dense versions")
                        .isEqualTo(versions.merge(e.sessionId(), 1L, Long::sum) - 1);
            }
            switch (told.event()) {
                case RandomCommands.Away e -> away.put(e.person(), e);
                case RandomCommands.Erased e -> away.remove(e.person());
                case VenueEvent.GridLaid e -> {
                    grid = e.grid();
                    buffer = grid.buffer();
                }
                case VenueEvent.RoomDescribed e -> {
                    roomChanged(e.room().room(), e.room().version());
                    seats.put(e.room().room(), e.room().capacity());
                    closures.put(e.room().room(), e.room().closed());
                }
                case VenueEvent.RoomRemoved e -> {
                    roomChanged(e.room(), e.version());
                    assertThat(placed.values())
                            .as("a removed room has no sessions")
                            .noneMatch(sitting -> sitting.room().equals(e.room()));
                }
                case ProgrammeEvent.EditionDescribed e -> edition = e.facts();
                case ProgrammeEvent.ClashesAcknowledged e -> acknowledged = e.clashes();
                case ProgrammeEvent.SessionAdded e -> {
                    assertThat(live.add(e.sessionId()))
                            .as("a session that stands is not added again")
                            .isTrue();
                    changed(e.facts());
                    assertThat(e.facts().isWorkshop()
                                    || ownNumbers.add(e.facts().number()))
                            .as("a number is used once")
                            .isTrue();
                    people.put(e.sessionId(), ids(e.people()));
                    rosters.put(e.sessionId(), e.people());
                    checkNames(e.people());
                }
                case ContentsChanged e -> {
                    if (own.containsKey(e.sessionId())
                            && placed.containsKey(e.sessionId())
                            && e.facts().format().minutes() != minutes.getOrDefault(e.sessionId(), 0)) {
                        explained(e.sessionId(), true, told);
                    }
                    changed(e.facts());
                    placed.computeIfPresent(e.sessionId(), (id, s) -> sitting(id, s.room(), s.from()));
                    checkRoom(e.sessionId());
                }
                case ProgrammeEvent.SessionRemoved e -> {
                    assertThat(own).as("a workshop is removed").containsKey(e.sessionId());
                    assertThat(everReleased)
                            .as("what the public knows is removed")
                            .doesNotContain(e.sessionId());
                    live.remove(e.sessionId());
                    placed.remove(e.sessionId());
                    pinned.remove(e.sessionId());
                }
                case PeopleChanged e -> {
                    checkRoster(e);
                    people.put(e.sessionId(), ids(e.people()));
                    placed.computeIfPresent(e.sessionId(), (k, s) -> s.with(ids(e.people())));
                }
                case SessionPlaced e -> placed(e, told);
                case ProgrammeEvent.SessionPinned e -> {
                    assertThat(placed).as("what has no place is pinned").containsKey(e.sessionId());
                    pinned.add(e.sessionId());
                }
                case ProgrammeEvent.SessionUnpinned e -> pinned.remove(e.sessionId());
                case ProgrammeEvent.ProgrammeFrozen e -> frozenFrom = e.freeze().from();
                case ProgrammeEvent.FreezeLifted e -> frozenFrom = null;
                case ProgrammeEvent.SessionUnplaced e -> {
                    explained(e.sessionId(), false, told);
                    placed.remove(e.sessionId());
                    pinned.remove(e.sessionId());
                }
                case ProgrammeEvent.SessionCancelled e -> {
                    live.remove(e.sessionId());
                    placed.remove(e.sessionId());
                    pinned.remove(e.sessionId());
                }
                case ProgrammeEvent.PeopleLinked e -> humans.links = e.links();
                case Released e -> checkRelease(e);
                default -> {}
            }
        }

        /** A session without a proposal has the people whom the secretariat lists; answers change only their state. */
        private void checkRoster(PeopleChanged e) {
            var before = entries(rosters.getOrDefault(e.sessionId(), List.of()));
            var after = entries(e.people());
            var change = e.roster();
            if (own.containsKey(e.sessionId()) && change == null) {
                assertThat(after)
                        .as("an answer changes who is on a roster of the secretariat")
                        .isEqualTo(before);
            }
            if (change != null) {
                before.removeAll(after);
                assertThat(entries(change.left()))
                        .as("whoever leaves a roster of the secretariat is told")
                        .isEqualTo(before);
                checkNames(change.left());
            }
            checkNames(e.people());
            rosters.put(e.sessionId(), e.people());
        }

        /** Destroying a person's key must make every copy of their name unreadable. */
        private static void checkNames(List<Member> members) {
            assertThat(members)
                    .as("an erasure reaches each name")
                    .allSatisfy(member -> assertThat(Stream.of(member)
                                    .flatMap(each -> Stream.ofNullable(each.name()))
                                    .map(PersonalValue::holder))
                            .allMatch(member.personId()::equals));
        }

        private void changed(SessionFacts facts) {
            minutes.put(facts.sessionId(), facts.format().minutes());
            var details = facts.details();
            if (details != null) {
                own.put(facts.sessionId(), details);
            }
        }

        private void checkRoom(UUID session) {
            var sitting = placed.get(session);
            var details = own.get(session);
            assertThat(sitting != null
                            && sitting.room().equals(RandomCommands.ALL_ROOMS)
                            && (details == null || !details.kind().equals("BREAK")))
                    .as("a session with people is in all rooms")
                    .isFalse();
        }

        private void roomChanged(String room, long version) {
            assertThat(version).as("a room's version grows").isGreaterThan(roomVersions.getOrDefault(room, -1L));
            roomVersions.put(room, version);
        }

        private boolean isClosed(Sitting sitting) {
            return closures.getOrDefault(sitting.room(), List.of()).stream()
                    .anyMatch(closure -> sitting.from()
                                    .isBefore(
                                            closure.to().atZone(edition.zone()).toInstant())
                            && closure.from().atZone(edition.zone()).toInstant().isBefore(sitting.until()));
        }

        private void placed(SessionPlaced e, ToldEvent told) {
            var from = e.placement().start().atZone(edition.zone()).toInstant();
            var sitting = sitting(e.sessionId(), e.placement().room(), from);
            var before = leaving.get(e.sessionId());
            var moves = before == null || !before.isAt(sitting.room(), sitting.from());
            assertThat(edition.includesDay(e.placement().start().toLocalDate()))
                    .as("placed on a day of the edition")
                    .isTrue();
            if (told.command() instanceof ShiftGrid shift) {
                explained(e.sessionId(), true, told);
                checkShift(before, e.placement(), shift);
                placed.put(e.sessionId(), sitting);
                return;
            }
            if (told.command() instanceof SwapPlaces swap) {
                checkSwap(e.sessionId(), before, sitting, swap, told.at());
            }
            if (moves) {
                assertThat(e.plan() != null && pinned.contains(e.sessionId()))
                        .as("a plan moves what is pinned")
                        .isFalse();
                explained(e.sessionId(), true, told);
                assertThat(from.isBefore(told.at()) && !e.acknowledged().contains("PAST"))
                        .as("placed in the past unknowingly")
                        .isFalse();
                assertThat(!own.containsKey(e.sessionId())
                                && grid.findSlot(sitting.room(), e.placement().start())
                                        .filter(slot -> slot.minutes() < minutes.getOrDefault(e.sessionId(), 0))
                                        .isPresent())
                        .as("placed in a slot that is too short")
                        .isFalse();
                var room = seats.getOrDefault(sitting.room(), Integer.MAX_VALUE);
                assertThat(humans.count(sitting.people()) > room
                                && !e.acknowledged().contains("CAPACITY"))
                        .as("placed in too small a room unknowingly")
                        .isFalse();
                assertThat(placed.values().stream().anyMatch(other -> isTooClose(sitting, other))
                                && !e.acknowledged().contains("BUFFER"))
                        .as("placed without the time between two rooms unknowingly")
                        .isFalse();
            }
            assertThat(absent(sitting))
                    .as("placed at a time at which somebody cannot come")
                    .isEmpty();
            assertThat(isClosed(sitting)).as("placed in a closed room").isFalse();
            placed.values().stream().filter(sitting::overlaps).forEach(other -> {
                assertThat(other.sharesRoom(sitting)).as("room at a time").isFalse();
                assertThat(other.exclusive() || sitting.exclusive())
                        .as("beside an exclusive session")
                        .isFalse();
                assertThat(humans.of(other.people()))
                        .as("human at a time")
                        .noneMatch(humans.of(sitting.people())::contains);
            });
            placed.put(e.sessionId(), sitting);
            checkRoom(e.sessionId());
        }

        private void checkShift(@Nullable Sitting before, Placement after, ShiftGrid shift) {
            assertThat(before != null
                            && before.isAt(
                                    after.room(),
                                    after.start()
                                            .minusDays(shift.days())
                                            .atZone(edition.zone())
                                            .toInstant()))
                    .as("a shift changes the days only")
                    .isTrue();
        }

        private void checkSwap(UUID session, @Nullable Sitting before, Sitting after, SwapPlaces swap, Instant at) {
            var isFirst = swap.first().sessionId().equals(session);
            assertThat(before != null
                            && isAgreed(before, isFirst ? swap.first() : swap.second())
                            && isAgreed(after, isFirst ? swap.second() : swap.first()))
                    .as("a swap exchanges the places that were agreed")
                    .isTrue();
            assertThat(pinned).as("a swap moves what is pinned").doesNotContain(session);
            assertThat(hasBegun(session, at)).as("a swap moves what has begun").isFalse();
        }

        private boolean isAgreed(Sitting sitting, RequestedPlacement agreed) {
            return sitting.isAt(
                    agreed.room(), agreed.start().atZone(edition.zone()).toInstant());
        }

        /** Returns the people of a session who have confirmed it and cannot come. */
        private Set<UUID> absent(Sitting sitting) {
            return humans.of(sitting.people()).stream()
                    .filter(person -> {
                        var time = away.get(person);
                        return time != null
                                && time.from().isBefore(sitting.until())
                                && sitting.from().isBefore(time.until());
                    })
                    .collect(Collectors.toSet());
        }

        private boolean isTooClose(Sitting one, Sitting other) {
            return !one.overlaps(other)
                    && !one.sharesRoom(other)
                    && one.gap(other).compareTo(buffer) < 0
                    && humans.of(one.people()).stream().anyMatch(humans.of(other.people())::contains);
        }

        /** Checks the released place and the present one, because the session may have been held at either. */
        private boolean hasBegun(UUID session, Instant at) {
            return Stream.of(placed, leaving, released)
                    .flatMap(all -> Stream.ofNullable(all.get(session)))
                    .anyMatch(sitting -> !sitting.from().isAfter(at));
        }

        private void explained(UUID session, boolean stays, ToldEvent told) {
            var begun = hasBegun(session, told.at());
            assertThat(begun && told.reason() == null)
                    .as("what has begun is changed without a reason")
                    .isFalse();
            var frozen = frozenFrom != null && !told.at().isBefore(frozenFrom);
            assertThat(frozen && (stays || everReleased.contains(session)) && told.reason() == null)
                    .as("what is frozen is changed without a reason")
                    .isFalse();
        }

        private Sitting sitting(UUID session, String room, Instant from) {
            return new Sitting(
                    room,
                    from,
                    from.plusSeconds(minutes.getOrDefault(session, 0) * 60L),
                    people.getOrDefault(session, Set.of()),
                    SessionDetails.orOfWorkshop(own.get(session)).exclusive());
        }

        private void checkRelease(Released release) {
            var scope = release.scope();
            var open = new HashMap<>(released);
            open.keySet().removeIf(id -> isPublished(id, scope));
            var kept = Set.copyOf(open.keySet());
            placed.forEach((id, sitting) -> {
                if (isPublished(id, scope)) {
                    open.put(id, sitting);
                }
            });
            release.sessions().forEach(session -> checkNames(session.people()));
            release.sessions().stream()
                    .filter(session -> kept.contains(session.sessionId()))
                    .forEach(session -> assertThat(session)
                            .as("what a release leaves out stays as it was")
                            .isEqualTo(last.get(session.sessionId())));
            var published = release.sessions().stream()
                    .filter(session -> !kept.contains(session.sessionId()))
                    .toList();
            assertThat(published)
                    .as("a release names whoever is on the roster")
                    .allSatisfy(
                            session -> assertThat(ids(session.people())).isEqualTo(people.get(session.sessionId())));
            assertThat(release.sessions())
                    .extracting(s -> s.sessionId())
                    .as("what is placed is released")
                    .containsExactlyInAnyOrderElementsOf(open.keySet());
            assertThat(release.sessions())
                    .as("a release has the rooms of its sessions")
                    .extracting(session -> session.place().room())
                    .isSubsetOf(
                            Stream.concat(release.venue().stream().map(Room::room), Stream.of(RandomCommands.ALL_ROOMS))
                                    .toList());
            assertThat(published)
                    .as("a release says how many seats each room has by now")
                    .allSatisfy(session -> assertThat(session.place().capacity())
                            .isEqualTo(seats.getOrDefault(
                                    session.place().room(), session.place().capacity())));
            var next = new HashMap<>(open);
            kept.forEach(id -> open.computeIfPresent(id, (_, sitting) -> withoutDeclined(id, sitting)));
            open.forEach((id, one) -> {
                if (!kept.contains(id)) {
                    assertThat(absent(one))
                            .as("released when somebody cannot come, without an acknowledgement")
                            .allMatch(person -> isAcknowledged(Clash.Kind.UNAVAILABLE, person, Set.of(id)));
                    assertThat(isClosed(one)).as("released in a closed room").isFalse();
                    assertThat(edition.includesDay(
                                    one.from().atZone(edition.zone()).toLocalDate()))
                            .as("released on a day of the edition")
                            .isTrue();
                }
                open.forEach((otherId, other) -> {
                    var bothKept = kept.contains(id) && kept.contains(otherId);
                    if (!id.equals(otherId) && !bothKept && one.overlaps(other)) {
                        assertThat(other.sharesRoom(one))
                                .as("room in a release")
                                .isFalse();
                        assertThat(other.exclusive() || one.exclusive())
                                .as("released beside an exclusive session")
                                .isFalse();
                        var both = new HashSet<>(humans.of(one.people()));
                        both.retainAll(humans.of(other.people()));
                        assertThat(both)
                                .as("double-booked without an acknowledgement")
                                .allMatch(person -> isAcknowledged(Clash.Kind.PERSON, person, Set.of(id, otherId)));
                    }
                });
            });
            released.clear();
            released.putAll(next);
            last.clear();
            release.sessions().forEach(session -> last.put(session.sessionId(), session));
            everReleased.addAll(open.keySet());
        }

        /** The public no longer sees people who declined after a release, even if the session stays as released. */
        private Sitting withoutDeclined(UUID session, Sitting sitting) {
            var left = new HashSet<>(sitting.people());
            rosters.getOrDefault(session, List.of()).stream()
                    .filter(member -> "DECLINED".equals(member.state()))
                    .map(Member::personId)
                    .forEach(left::remove);
            return sitting.with(left);
        }

        /** Returns whether a release took a session from the draft, by its id or by one of its days. */
        private boolean isPublished(UUID session, @Nullable ReleaseScope scope) {
            return scope == null
                    || scope.sessions().contains(session)
                    || Stream.of(placed, released)
                            .flatMap(all -> Stream.ofNullable(all.get(session)))
                            .anyMatch(sitting -> scope.days()
                                    .contains(sitting.from()
                                            .atZone(edition.zone())
                                            .toLocalDate()));
        }

        private boolean isAcknowledged(Clash.Kind kind, UUID person, Set<UUID> sessions) {
            return acknowledged.stream()
                    .anyMatch(clash -> clash.person() != null
                            && humans.of(Set.of(person)).contains(clash.person())
                            && clash.kind() == kind
                            && Set.copyOf(clash.sessions()).equals(sessions));
        }
    }

    /** Groups the ids of each human, without the programme's code about links. */
    private static final class Humans {
        private List<PersonLink> links = List.of();

        private int count(Set<UUID> people) {
            var left = new HashSet<>(people);
            int count = 0;
            for (; !left.isEmpty(); count++) {
                left.removeAll(of(Set.of(left.iterator().next())));
            }
            return count;
        }

        private Set<UUID> of(Set<UUID> people) {
            var all = new HashSet<>(people);
            boolean grown = true;
            while (grown) {
                grown = false;
                for (var link : links) {
                    var both = Set.of(link.person(), link.with());
                    grown |= both.stream().anyMatch(all::contains) && all.addAll(both);
                }
            }
            return all;
        }
    }

    private static Set<UUID> ids(List<Member> members) {
        return members.stream()
                .filter(member -> "CONFIRMED".equals(member.state()))
                .map(Member::personId)
                .collect(Collectors.toSet());
    }

    /** Returns who is on a roster, by entry. */
    private static Set<String> entries(List<Member> members) {
        return members.stream()
                .map(member -> member.entryId() + " " + member.personId())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static ToldEvent told(Object event) {
        return new ToldEvent(event, EVE, null);
    }

    private static SessionPlaced placed(int number, String room, LocalDateTime start, long version) {
        return new SessionPlaced(EDITION, id(number), new Placement(room, start), null, List.of(), null, version, null);
    }

    private static ProgrammeEvent.SessionAdded added(int number, long version, Member... people) {
        return new ProgrammeEvent.SessionAdded(EDITION, session(number), List.of(people), version);
    }

    /** Reduces a room to one seat. */
    private static ToldEvent shrunk(String room) {
        return told(new VenueEvent.RoomDescribed(EDITION, new Room(room, room, 1, List.of(), 1)));
    }

    private static ToldEvent closed(String room) {
        return told(new VenueEvent.RoomDescribed(EDITION, RandomCommands.closed(room, NINE)));
    }

    private static ToldEvent removed(String room) {
        return told(new VenueEvent.RoomRemoved(EDITION, room, 3));
    }

    private static ToldEvent both(Member second) {
        return told(release(
                1, List.of(), List.of(released(1, HARBOUR, NINE, person(1)), released(2, ATTIC, NINE, second))));
    }

    /** Returns histories that break one rule each. */
    static Stream<Arguments> plants() {
        var unplaced = new ProgrammeEvent.SessionUnplaced(EDITION, id(1), new Placement("north", NINE), 2, null);
        var during = NINE.atZone(FACTS.zone()).toInstant();
        var one = List.of(told(added(1, 0, person(1))), told(placed(1, "north", NINE, 1)));
        var two = Stream.concat(
                        one.stream(),
                        Stream.of(
                                told(added(2, 0)),
                                told(placed(2, "south", NINE, 1)),
                                told(new PeopleChanged(EDITION, id(2), List.of(person(1)), 2))))
                .toList();
        var first = release(1, List.of(), List.of(released(1, HARBOUR, NINE, person(1))));
        var released = told(first);
        var linked = told(new ProgrammeEvent.PeopleLinked(
                EDITION, List.of(new PersonLink(person(1).personId(), person(2).personId()))));
        var both = both(person(1));
        var frozen = told(new ProgrammeEvent.ProgrammeFrozen(EDITION, new Freeze(EVE, null, "secretariat", EVE)));
        var pinned = pinnedAt(2);
        var byPlan = new SessionPlaced(EDITION, id(1), new Placement("south", NINE), null, List.of(), id(99), 3, null);
        var opening = List.of(told(own(11, "CEREMONY", true)), told(placed(11, "south", NINE.plusMinutes(5), 1)));
        var forum = List.of(told(own(11, "OPEN_FORUM", false)), told(placed(11, "south", NINE, 1)));
        var bothReleased =
                told(release(1, List.of(), List.of(released(1, HARBOUR, NINE, person(1)), released(11, ATTIC, NINE))));
        var swap = new SwapPlaces(
                EDITION,
                new RequestedPlacement(id(1), "north", NINE),
                new RequestedPlacement(id(2), "south", TEN),
                "They agreed");
        var shift = new ShiftGrid(EDITION, 1, null, -1);
        var apart = List.of(
                told(added(1, 0, person(1))),
                told(placed(1, "north", NINE, 1)),
                told(added(2, 0, person(1))),
                told(new VenueEvent.GridLaid(EDITION, new Grid(GRID.days(), 1, BUFFER_MINUTES))));
        var later = Stream.concat(apart.stream(), Stream.of(told(placed(2, "south", NINE.plusHours(2), 1))))
                .toList();
        var agreed = Stream.concat(one.stream(), Stream.of(told(added(2, 0)), told(placed(2, "south", TEN, 1))))
                .toList();
        var listed = told(new PeopleChanged(
                EDITION,
                id(11),
                List.of(person(1)),
                2,
                new RosterChange(10_001, "Opening", List.of(id(3001)), List.of(), false)));
        var forgotten = new PeopleChanged(
                EDITION, id(11), List.of(), 3, new RosterChange(10_001, "Opening", List.of(), List.of(), false));
        var longer = new ContentsChanged(
                EDITION,
                new SessionFacts(
                        id(11),
                        id(11),
                        10_001,
                        "Opening",
                        new Format("OTHER", null, 90),
                        List.of(),
                        "",
                        new SessionDetails("OPEN_FORUM", false, null, List.of(), List.of(), null)),
                2);
        var otherPerson = new ProgrammeEvent.AcknowledgedClash(
                id(50), Clash.Kind.PERSON, List.of(id(1), id(2)), id(9), "They know", 1);
        return Stream.of(
                plant("what has begun is changed without a reason", one, new ToldEvent(unplaced, during, null)),
                plant(
                        "what has begun is changed without a reason",
                        one,
                        new ToldEvent(placed(1, "south", NINE.plusHours(2), 2), during, null)),
                plant(
                        "what has begun is changed without a reason",
                        one,
                        released,
                        told(unplaced),
                        new ToldEvent(placed(1, "south", NINE.plusHours(2), 3), during, null)),
                plant("what is frozen is changed without a reason", one, frozen, told(placed(1, "south", NINE, 2))),
                plant("what is frozen is changed without a reason", one, released, frozen, told(unplaced)),
                plant("a plan moves what is pinned", one, pinned, told(byPlan)),
                plant("what has no place is pinned", one, told(unplaced), pinnedAt(3)),
                plant("beside an exclusive session", opening, told(added(1, 0)), told(placed(1, "north", NINE, 1))),
                plant(
                        "released beside an exclusive session",
                        Stream.concat(one.stream(), forum.stream()).toList(),
                        told(new ContentsChanged(EDITION, ownFacts(11, "OPEN_FORUM", true), 2)),
                        bothReleased),
                plant(
                        "room at a time",
                        one,
                        told(own(11, "BREAK", false)),
                        told(placed(11, RandomCommands.ALL_ROOMS, NINE, 1))),
                plant(
                        "a session with people is in all rooms",
                        List.of(told(own(11, "MAIN", false))),
                        told(placed(11, RandomCommands.ALL_ROOMS, NINE, 1))),
                plant("a workshop is removed", one, told(new ProgrammeEvent.SessionRemoved(EDITION, id(1), 2))),
                plant(
                        "what the public knows is removed",
                        forum,
                        told(release(1, List.of(), List.of(released(11, ATTIC, NINE)))),
                        told(new ProgrammeEvent.SessionRemoved(EDITION, id(11), 2))),
                plant("a number is used once", opening, told(own(12, "MAIN", false))),
                plant(
                        "placed at a time at which somebody cannot come",
                        List.of(away(1), told(added(1, 0, person(1)))),
                        told(placed(1, "north", NINE, 1))),
                plant(
                        "placed at a time at which somebody cannot come",
                        List.of(away(2), linked, told(added(1, 0, person(1)))),
                        told(placed(1, "north", NINE, 1))),
                plant("released when somebody cannot come", one, away(1), released),
                plant(
                        "placed without the time between two rooms",
                        apart,
                        told(placed(2, "south", NINE.plusMinutes(70), 1))),
                plant("a swap moves what is pinned", agreed, pinned, move(swap, 1, "south", TEN, 3)),
                plant(
                        "a swap exchanges the places that were agreed",
                        agreed,
                        move(swap, 1, "south", TEN, 2),
                        move(swap, 2, "north", TEN, 2)),
                plant(
                        "a swap moves what has begun",
                        agreed,
                        new ToldEvent(placed(1, "south", TEN, 2), during, "They agreed", swap)),
                plant("room at a time", agreed, move(swap, 1, "south", TEN, 2)),
                plant("a shift leaves a session behind", later, move(shift, 1, "north", NINE.plusDays(1), 2)),
                plant("a shift changes the days only", one, move(shift, 1, "south", NINE.plusDays(1), 2)),
                plant("a shift changes the days only", one, move(shift, 1, "north", TEN.plusDays(1), 2)),
                plant(
                        "an answer changes who is on a roster of the secretariat",
                        forum,
                        told(new PeopleChanged(EDITION, id(11), List.of(person(1)), 2))),
                plant("whoever leaves a roster of the secretariat is told", forum, listed, told(forgotten)),
                plant("an erasure reaches each name", List.of(), told(added(1, 0, misnamed(2)))),
                plant(
                        "what has begun is changed without a reason",
                        forum,
                        new ToldEvent(longer, during.plusSeconds(1), null)),
                plant(
                        "placed in the past unknowingly",
                        List.of(told(added(1, 0))),
                        new ToldEvent(placed(1, "north", NINE, 1), during.plusSeconds(1), null)),
                plant(
                        "placed in too small a room unknowingly",
                        List.of(shrunk("north"), told(added(1, 0, person(1), person(2)))),
                        told(placed(1, "north", NINE, 1))),
                plant("a release says how many seats each room has by now", one, shrunk(HARBOUR.room()), released),
                plant(
                        "what a release leaves out stays as it was",
                        one,
                        told(first),
                        told(partial(release(2, List.of(), List.of(released(1, HARBOUR, TEN))), id(2)))),
                plant(
                        "room in a release",
                        one,
                        told(first),
                        told(placed(1, "south", NINE, 2)),
                        told(added(2, 0)),
                        told(placed(2, "north", NINE, 1)),
                        told(partial(
                                release(
                                        2,
                                        first.sessions(),
                                        List.of(first.sessions().getFirst(), released(2, ATTIC, NINE))),
                                id(2)))),
                plant("a session that stands is not added again", one, told(added(1, 2))),
                plant("placed on a day of the edition", one, told(placed(1, "north", NINE.plusDays(5), 2))),
                plant(
                        "released on a day of the edition",
                        one,
                        told(new ProgrammeEvent.EditionDescribed(RandomCommands.A_DAY_LATER)),
                        released),
                plant(
                        "placed in a slot that is too short",
                        List.of(told(new ProgrammeEvent.SessionAdded(EDITION, session(1, 90), List.of(), 0))),
                        told(placed(1, "north", NINE, 1))),
                plant(
                        "placed in a closed room",
                        List.of(closed("north"), told(added(1, 0))),
                        told(placed(1, "north", NINE, 1))),
                plant("released in a closed room", one, closed("north"), released),
                plant("a removed room has no sessions", one, removed("north")),
                plant("a room's version grows", List.of(closed("south"), removed("south")), closed("south")),
                plant("human at a time", one, linked, told(added(2, 0, person(2))), told(placed(2, "south", NINE, 1))),
                plant("double-booked without an acknowledgement", two, both),
                plant(
                        "double-booked without an acknowledgement",
                        two,
                        told(new PeopleChanged(EDITION, id(2), List.of(person(2)), 3)),
                        linked,
                        both(person(2))),
                plant(
                        "double-booked without an acknowledgement",
                        two,
                        told(new ProgrammeEvent.ClashesAcknowledged(EDITION, 1, List.of(otherPerson))),
                        both));
    }

    /** Returns a release as one of some sessions only. */
    private static Released partial(Released whole, UUID session) {
        return new Released(
                whole.edition(),
                whole.number(),
                whole.note(),
                whole.at(),
                whole.venue(),
                whole.slots(),
                whole.sessions(),
                whole.gone(),
                whole.changes(),
                null,
                new ReleaseScope(List.of(session), List.of()));
    }

    private static ProgrammeEvent.SessionAdded own(int id, String kind, boolean exclusive) {
        return new ProgrammeEvent.SessionAdded(EDITION, ownFacts(id, kind, exclusive), List.of(), 0);
    }

    private static SessionFacts ownFacts(int id, String kind, boolean exclusive) {
        return new SessionFacts(
                id(id),
                id(id),
                10_001,
                kind,
                new Format("OTHER", null, 60),
                List.of(),
                "",
                new SessionDetails(kind, exclusive, null, List.of(), List.of(), null));
    }

    private static ToldEvent pinnedAt(long version) {
        return told(new ProgrammeEvent.SessionPinned(EDITION, id(1), new Pin("Why", "secretariat", EVE), version));
    }

    private static ToldEvent away(int person) {
        var from = NINE.plusMinutes(30).atZone(FACTS.zone()).toInstant();
        return told(new RandomCommands.Away(person(person).personId(), from, from.plusSeconds(60)));
    }

    private static ToldEvent move(
            ProgrammeCommand command, int number, String room, LocalDateTime start, long version) {
        return new ToldEvent(placed(number, room, start, version), EVE, "They agreed", command);
    }

    /** Returns somebody with the name of the person with the number before. */
    private static Member misnamed(int number) {
        var somebody = person(number);
        return new Member(
                somebody.personId(),
                somebody.entryId(),
                somebody.role(),
                person(number - 1).name(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Arguments plant(String seen, List<ToldEvent> before, ToldEvent... planted) {
        return Arguments.of(
                seen, Stream.concat(before.stream(), Stream.of(planted)).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plants")
    void a_planted_violation_is_seen(String seen, List<ToldEvent> history) {
        assertThatThrownBy(() -> new Account().follow(history))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(seen);
    }
}
