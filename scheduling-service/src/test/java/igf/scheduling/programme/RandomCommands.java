package igf.scheduling.programme;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.GRID;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;

import igf.scheduling.programme.ProgrammeCommand.AddSession;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.programme.ProgrammeCommand.CancelSession;
import igf.scheduling.programme.ProgrammeCommand.ChangePerson;
import igf.scheduling.programme.ProgrammeCommand.ChangeRoster;
import igf.scheduling.programme.ProgrammeCommand.CorrectMember;
import igf.scheduling.programme.ProgrammeCommand.CreateSession;
import igf.scheduling.programme.ProgrammeCommand.DescribeEdition;
import igf.scheduling.programme.ProgrammeCommand.DescribeRoom;
import igf.scheduling.programme.ProgrammeCommand.EditSession;
import igf.scheduling.programme.ProgrammeCommand.FreezeProgramme;
import igf.scheduling.programme.ProgrammeCommand.ListPerson;
import igf.scheduling.programme.ProgrammeCommand.NoteAnswer;
import igf.scheduling.programme.ProgrammeCommand.NoteInvitation;
import igf.scheduling.programme.ProgrammeCommand.NoteLinks;
import igf.scheduling.programme.ProgrammeCommand.PinSession;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.PlaceTogether;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeCommand.RemovePerson;
import igf.scheduling.programme.ProgrammeCommand.RemoveRoom;
import igf.scheduling.programme.ProgrammeCommand.RemoveSession;
import igf.scheduling.programme.ProgrammeCommand.ReplaceMember;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.ShiftGrid;
import igf.scheduling.programme.ProgrammeCommand.SwapPlaces;
import igf.scheduling.programme.ProgrammeCommand.UnpinSession;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.release.ReleaseEvent;
import igf.scheduling.release.ReleaseRequest;
import igf.scheduling.release.ReleaseScope;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionDraft;
import igf.scheduling.support.Availabilities;
import igf.scheduling.support.Availability;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.VenueEvent;
import igf.scheduling.vocabulary.AcknowledgementRule;
import igf.scheduling.vocabulary.Closure;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.PersonLink;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random commands to a programme, as seeds give them. */
final class RandomCommands {

    static final List<String> ROOMS = List.of("north", "south", "west");
    static final String ALL_ROOMS = "all-rooms";
    private static final Set<String> ACCEPTED =
            Set.of("CAPACITY", "PERSON", "ROOM", "PAST", "OUTSIDE_EDITION", "ROOM_CLOSED", "BUFFER", "UNAVAILABLE");
    static final EditionFacts A_DAY_LATER = new EditionFacts(
            EDITION,
            FACTS.name(),
            FACTS.theme(),
            FACTS.city(),
            FACTS.timeZone(),
            FACTS.startsOn().plusDays(1),
            FACTS.endsOn().plusDays(1));

    private static final ZoneId HOME = ZoneId.of("Asia/Tokyo");

    private RandomCommands() {}

    /** A person stated when they cannot come. It is no event of the programme. */
    record Away(UUID person, Instant from, Instant until) {}

    /** A person was erased. Nobody can read any more when they cannot come. It is no event of the programme. */
    record Erased(UUID person) {}

    /** A person states when they cannot come, or is erased. Erased people state nothing. */
    static Object ofPeople(Random random, List<ToldEvent> history) {
        var person = person(random.nextInt(9)).personId();
        if (random.nextInt(8) == 0
                || history.stream().anyMatch(told -> told.event().equals(new Erased(person)))) {
            return new Erased(person);
        }
        var from = start(random, grid(history)).atZone(FACTS.zone()).toInstant();
        return new Away(person, from, from.plus(Duration.ofMinutes(random.nextInt(90))));
    }

    static boolean isOfProgramme(ToldEvent told) {
        return !(told.event() instanceof Away) && !(told.event() instanceof Erased);
    }

    /** Returns when people can come after a history. */
    static Availabilities people(List<ToldEvent> history) {
        var stated = new HashMap<UUID, Availability>();
        for (var told : history) {
            if (told.event() instanceof Away away) {
                var unavailable = new Availability.Unavailable(
                        LocalDateTime.ofInstant(away.from(), HOME), LocalDateTime.ofInstant(away.until(), HOME));
                stated.put(away.person(), new Availability(HOME.getId(), List.of(unavailable), null));
            } else if (told.event() instanceof Erased erased) {
                stated.remove(erased.person());
            }
        }
        return person -> Optional.ofNullable(stated.get(person));
    }

    /** Returns the programme after a history. */
    static ProgrammeState board(List<ToldEvent> history) {
        var board = new ProgrammeState().use(people(history));
        history.stream().filter(RandomCommands::isOfProgramme).forEach(told -> apply(board, told.event()));
        return board;
    }

    static void apply(ProgrammeState board, Object event) {
        switch (event) {
            case ProgrammeEvent e -> board.on(e);
            case VenueEvent e -> board.on(e);
            case ReleaseEvent e -> board.on(e);
            default -> throw new IllegalStateException("none of a programme: " + event);
        }
    }

    private static Grid grid(List<ToldEvent> history) {
        return history.stream()
                .map(ToldEvent::event)
                .filter(VenueEvent.GridLaid.class::isInstance)
                .map(event -> ((VenueEvent.GridLaid) event).grid())
                .reduce(GRID, (_, later) -> later);
    }

    /** Returns a command of any kind, but none of {@link #lost} and {@link #resized}. */
    static ProgrammeCommand any(Random random, List<ToldEvent> history, Instant now) {
        int number = 1 + random.nextInt(7);
        var proposal = id(1000 + number);
        var reason = random.nextInt(3) == 0 ? "It was held elsewhere" : null;
        var grid = grid(history);
        return switch (random.nextInt(44)) {
            // One of them may last longer than every slot.
            case 0, 1 ->
                new AddSession(EDITION, session(number, 30 + 30 * random.nextInt(number == 7 ? 3 : 2)), people(random));
            case 2 ->
                random.nextInt(4) == 0
                        ? new CancelSession(EDITION, proposal, "WITHDRAWN")
                        : new Unplace(EDITION, id(number), reason, -1);
            case 3 -> new NoteAnswer(EDITION, proposal, person(random.nextInt(6)));
            case 4 ->
                new ReplaceMember(
                        EDITION, proposal, person(random.nextInt(6)), random.nextBoolean() ? person(8) : null);
            case 5, 31 -> randomRelease(random, history);
            case 6 -> new DescribeEdition(random.nextInt(4) == 0 ? A_DAY_LATER : FACTS);
            case 7 ->
                new NoteLinks(
                        EDITION,
                        random.ints(random.nextInt(7), 0, 8)
                                .mapToObj(n -> new PersonLink(
                                        person(n).personId(), person(n + 1).personId()))
                                .toList());
            case 8 -> {
                var wrong = person(random.nextInt(6));
                var right = person(random.nextInt(9));
                yield new CorrectMember(EDITION, proposal, wrong, right);
            }
            case 9, 10 -> new ChangeRoster(EDITION, proposal, people(random));
            case 11 -> new PinSession(EDITION, id(number), "The only room with interpretation", -1);
            case 12 ->
                random.nextInt(3) == 0
                        ? new UnpinSession(EDITION, id(number), -1)
                        : new FreezeProgramme(
                                EDITION,
                                random.nextInt(3) == 0 ? now.plus(Duration.ofMinutes(random.nextInt(90) - 30)) : null,
                                null);
            case 13, 14 ->
                new ApplyPlan(EDITION, id(99), List.of(proposed(random, grid), proposed(random, grid)), reason);
            case 15 -> new CreateSession(EDITION, draft(random));
            case 16 ->
                random.nextBoolean()
                        ? new EditSession(EDITION, own(random, history), draft(random), reason, -1)
                        : new Unplace(EDITION, own(random, history), reason, -1);
            case 17, 18 -> new RemoveSession(EDITION, own(random, history), reason, -1);
            case 19, 20 ->
                new Place(
                        EDITION,
                        own(random, history),
                        random.nextBoolean() ? ALL_ROOMS : ROOMS.get(random.nextInt(ROOMS.size())),
                        start(random, grid).plusMinutes(random.nextInt(12) * 5L),
                        Set.of("CAPACITY", "PAST"),
                        reason,
                        -1);
            case 32, 33, 34 -> randomSwap(random, board(history), grid, reason);
            case 35 ->
                new PlaceTogether(EDITION, List.of(proposed(random, grid), proposed(random, grid)), ACCEPTED, reason);
            case 36 -> new ShiftGrid(EDITION, days(random, board(history)), reason, -1);
            case 37, 38 -> new ListPerson(EDITION, own(random, history), entry(random, randomId(random)), -1);
            case 39, 40, 41 -> changeOfOwnRoster(random, board(history), own(random, history));
            case 42, 43 -> planBySession(random, board(history), grid, reason);
            default ->
                new Place(
                        EDITION,
                        id(number),
                        ROOMS.get(random.nextInt(ROOMS.size())),
                        start(random, grid),
                        random.nextBoolean() ? ACCEPTED : Set.of(),
                        reason,
                        random.nextInt(5) == 0 ? random.nextInt(3) : -1);
        };
    }

    /** Releases everything, or some sessions and days; sometimes with a preview that may be outdated. */
    private static Release randomRelease(Random random, List<ToldEvent> history) {
        var sessions = Stream.of(id(1 + random.nextInt(7)), id(1 + random.nextInt(7)), own(random, history))
                .limit(random.nextInt(4))
                .distinct()
                .toList();
        var days = random.nextInt(3) == 0 ? List.of(start(random, grid(history)).toLocalDate()) : List.<LocalDate>of();
        var scope = random.nextBoolean() ? ReleaseScope.ALL : new ReleaseScope(sessions, days);
        return new Release(
                new ReleaseRequest(
                        null,
                        null,
                        scope,
                        random.nextInt(3) > 0 ? acknowledgeable(board(history), scope) : List.of(),
                        random.nextInt(8) == 0 ? "outdated" : null),
                EDITION);
    }

    /** Returns what the secretariat writes about a new session without a proposal, or changes of one. */
    private static SessionDraft draft(Random random) {
        var kind = List.of("BREAK", "OPEN_FORUM", "OPEN_FORUM", "CEREMONY").get(random.nextInt(4));
        var minutes = 5 + 5 * random.nextInt(4);
        var exclusive = random.nextInt(6) == 0 ? random.nextBoolean() : null;
        return new SessionDraft(kind, kind, null, minutes, null, null, null, null, null, null, exclusive);
    }

    /** Returns the id of a session without a proposal, also of a removed one; of an unknown session if there is none. */
    private static UUID own(Random random, List<ToldEvent> history) {
        var all = history.stream()
                .map(ToldEvent::event)
                .filter(event -> event instanceof ProgrammeEvent.SessionAdded added
                        && !added.facts().isWorkshop())
                .map(event -> ((ProgrammeEvent.SessionAdded) event).sessionId())
                .toList();
        return all.isEmpty() ? id(98) : all.get(random.nextInt(all.size()));
    }

    private static RequestedPlacement proposed(Random random, Grid grid) {
        return new RequestedPlacement(
                id(1 + random.nextInt(7)), ROOMS.get(random.nextInt(ROOMS.size())), start(random, grid));
    }

    private static List<Session> placedSessions(ProgrammeState board) {
        return board.activeSessions().stream()
                .filter(session -> session.placement() != null)
                .toList();
    }

    private static RequestedPlacement at(Session session, @Nullable Placement placement) {
        var place = Objects.requireNonNull(placement);
        return new RequestedPlacement(session.id(), place.room(), place.start());
    }

    /** Swaps two placed sessions; sometimes one is no longer where it was when their organizers agreed. */
    private static SwapPlaces randomSwap(Random random, ProgrammeState board, Grid grid, @Nullable String reason) {
        var placed = placedSessions(board);
        if (placed.size() < 2) {
            return new SwapPlaces(EDITION, proposed(random, grid), proposed(random, grid), reason);
        }
        var first = placed.get(random.nextInt(placed.size()));
        var second = placed.get(random.nextInt(placed.size()));
        var agreed = random.nextInt(8) == 0 ? new Placement("north", start(random, grid)) : first.placement();
        return new SwapPlaces(EDITION, at(first, agreed), at(second, second.placement()), reason);
    }

    /** Applies a plan that was made from the present places, of which some may have changed since. */
    private static ApplyPlan planBySession(Random random, ProgrammeState board, Grid grid, @Nullable String reason) {
        var origins = new HashMap<UUID, Placement>();
        for (var session : placedSessions(board)) {
            if (random.nextInt(5) > 0) {
                origins.put(session.id(), Objects.requireNonNull(session.placement()));
            }
        }
        var swap = randomSwap(random, board, grid, reason);
        var one = swap.first();
        var other = swap.second();
        var swapped = List.of(
                new RequestedPlacement(one.sessionId(), other.room(), other.start()),
                new RequestedPlacement(other.sessionId(), one.room(), one.start()));
        return new ApplyPlan(
                EDITION,
                id(99),
                random.nextBoolean() ? swapped : List.of(proposed(random, grid), swapped.getFirst()),
                reason,
                origins);
    }

    /** Returns a shift to the edition's days if the grid is not there. */
    private static int days(Random random, ProgrammeState board) {
        var edition = Objects.requireNonNull(board.edition());
        var days = ChronoUnit.DAYS.between(board.grid().days().getFirst().date(), edition.startsOn());
        return days == 0 ? random.nextInt(3) - 1 : (int) days;
    }

    private static UUID randomId(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }

    /** Returns somebody as the secretariat lists them. */
    private static Member entry(Random random, UUID entry) {
        var somebody = person(random.nextInt(9));
        return new Member(
                somebody.personId(),
                entry,
                "SPEAKER",
                somebody.name(),
                null,
                somebody.affiliation(),
                somebody.stakeholderGroup(),
                somebody.region(),
                "ONSITE",
                null,
                "en");
    }

    /** Changes or removes a person on the roster of a session without a proposal, or notes what they answer. */
    private static ProgrammeCommand changeOfOwnRoster(Random random, ProgrammeState board, UUID session) {
        var people = board.roster(session);
        var member = people.isEmpty() ? entry(random, id(97)) : people.get(random.nextInt(people.size()));
        var entry = Objects.requireNonNull(member.entryId());
        return switch (random.nextInt(8)) {
            case 0 -> new RemovePerson(EDITION, session, entry, -1);
            case 1 -> new ChangePerson(EDITION, session, entry(random, entry), -1);
            case 2 -> new NoteInvitation(EDITION, session, member.withState("INVITED"));
            case 3 -> new NoteAnswer(EDITION, session, member.withState("DECLINED"));
            case 4 -> new NoteAnswer(EDITION, session, entry(random, entry).withState("CONFIRMED"));
            default -> new NoteAnswer(EDITION, session, member.withState("CONFIRMED"));
        };
    }

    /** Closes a room for a part of a slot, or removes one. */
    static ProgrammeCommand lost(int round) {
        var room = ROOMS.get(round % ROOMS.size());
        var starts = GRID.starts();
        return round % 4 == 3
                ? new RemoveRoom(EDITION, room, -1)
                : new DescribeRoom(
                        EDITION, closed(room, starts.get(round % starts.size()).time()), -1);
    }

    /** Returns a room that is closed in the middle of a slot. */
    static Room closed(String room, LocalDateTime start) {
        var closure = new Closure(start.plusMinutes(20), start.plusMinutes(40), "A pipe burst");
        return new Room(room, room, 3, List.of(), 2, null, null, List.of(closure));
    }

    /** Makes some rooms smaller and others larger, opens closed ones, and adds removed ones. */
    static DescribeRoom resized(int round) {
        var room = ROOMS.get(round % ROOMS.size());
        return new DescribeRoom(EDITION, room, room, 1 + round % 4, List.of(), -1);
    }

    /** Acknowledges every clash of the next release that can be acknowledged. */
    private static List<ReleaseAcknowledgement> acknowledgeable(ProgrammeState board, ReleaseScope scope) {
        var edition = Objects.requireNonNull(board.edition());
        var next = new NextRelease(board, edition, board.lastReleasedSessions(), board.lastReleaseNumber() + 1, scope);
        return next.clashes().stream()
                .map(CurrentClash::clash)
                .filter(AcknowledgementRule.FOR_RELEASES::allows)
                .map(clash -> new ReleaseAcknowledgement(clash.id(), "They know"))
                .toList();
    }

    private static LocalDateTime start(Random random, Grid grid) {
        var starts = grid.starts();
        return starts.get(random.nextInt(starts.size())).time();
    }

    private static List<Member> people(Random random) {
        return random.ints(3, 0, 9).distinct().mapToObj(n -> person(n)).toList();
    }
}
