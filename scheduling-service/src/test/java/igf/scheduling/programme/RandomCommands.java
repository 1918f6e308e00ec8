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
import igf.scheduling.programme.ProgrammeCommand.ChangeRoster;
import igf.scheduling.programme.ProgrammeCommand.CorrectMember;
import igf.scheduling.programme.ProgrammeCommand.CreateSession;
import igf.scheduling.programme.ProgrammeCommand.DescribeEdition;
import igf.scheduling.programme.ProgrammeCommand.DescribeRoom;
import igf.scheduling.programme.ProgrammeCommand.EditSession;
import igf.scheduling.programme.ProgrammeCommand.FreezeProgramme;
import igf.scheduling.programme.ProgrammeCommand.NoteAnswer;
import igf.scheduling.programme.ProgrammeCommand.NoteLinks;
import igf.scheduling.programme.ProgrammeCommand.PinSession;
import igf.scheduling.programme.ProgrammeCommand.Place;
import igf.scheduling.programme.ProgrammeCommand.Release;
import igf.scheduling.programme.ProgrammeCommand.RemoveRoom;
import igf.scheduling.programme.ProgrammeCommand.RemoveSession;
import igf.scheduling.programme.ProgrammeCommand.ReplaceMember;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.UnpinSession;
import igf.scheduling.programme.ProgrammeCommand.Unplace;
import igf.scheduling.release.ReleaseAcknowledgement;
import igf.scheduling.release.ReleaseEvent;
import igf.scheduling.release.ReleaseRequest;
import igf.scheduling.release.ReleaseScope;
import igf.scheduling.session.SessionDraft;
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
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Random commands to a programme, as seeds give them. */
final class RandomCommands {

    static final List<String> ROOMS = List.of("north", "south", "west");
    static final String ALL_ROOMS = "all-rooms";
    static final EditionFacts A_DAY_LATER = new EditionFacts(
            EDITION,
            FACTS.name(),
            FACTS.theme(),
            FACTS.city(),
            FACTS.timeZone(),
            FACTS.startsOn().plusDays(1),
            FACTS.endsOn().plusDays(1));

    private RandomCommands() {}

    /** Returns a command of any kind, but none of {@link #lost} and {@link #resized}. */
    static ProgrammeCommand any(Random random, List<ToldEvent> history, Instant now) {
        int number = 1 + random.nextInt(7);
        var proposal = id(1000 + number);
        var reason = random.nextInt(3) == 0 ? "It was held elsewhere" : null;
        return switch (random.nextInt(32)) {
            case 0, 1 -> new AddSession(EDITION, session(number, 30 + 30 * random.nextInt(3)), people(random));
            case 2 ->
                random.nextInt(4) == 0
                        ? new CancelSession(EDITION, proposal, "WITHDRAWN")
                        : new Unplace(EDITION, id(number), reason, -1);
            case 3 -> new NoteAnswer(EDITION, proposal, person(random.nextInt(6)));
            case 4 ->
                new ReplaceMember(
                        EDITION, proposal, person(random.nextInt(6)), random.nextBoolean() ? person(8) : null);
            case 5, 31 -> randomRelease(random, history);
            case 6 -> new DescribeEdition(random.nextInt(8) == 0 ? A_DAY_LATER : FACTS);
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
            case 13, 14 -> new ApplyPlan(EDITION, id(99), List.of(proposed(random), proposed(random)), reason);
            case 15 -> new CreateSession(EDITION, draft(random));
            case 16 ->
                random.nextBoolean()
                        ? new EditSession(EDITION, own(random, history), draft(random), -1)
                        : new Unplace(EDITION, own(random, history), reason, -1);
            case 17, 18 -> new RemoveSession(EDITION, own(random, history), reason, -1);
            case 19, 20 ->
                new Place(
                        EDITION,
                        own(random, history),
                        random.nextBoolean() ? ALL_ROOMS : ROOMS.get(random.nextInt(ROOMS.size())),
                        start(random, GRID).plusMinutes(random.nextInt(12) * 5L),
                        Set.of("CAPACITY", "PAST"),
                        reason,
                        -1);
            default ->
                new Place(
                        EDITION,
                        id(number),
                        ROOMS.get(random.nextInt(ROOMS.size())),
                        start(random, GRID),
                        random.nextBoolean()
                                ? Set.of("CAPACITY", "PERSON", "ROOM", "PAST", "OUTSIDE_EDITION", "ROOM_CLOSED")
                                : Set.of(),
                        reason,
                        random.nextInt(5) == 0 ? random.nextInt(3) : -1);
        };
    }

    /** Releases everything, or some sessions and days; sometimes with a preview that may be outdated. */
    private static Release randomRelease(Random random, List<ToldEvent> history) {
        var acknowledge = random.nextBoolean() ? acknowledgeable(history) : List.<ReleaseAcknowledgement>of();
        var sessions = Stream.of(id(1 + random.nextInt(7)), id(1 + random.nextInt(7)), own(random, history))
                .limit(random.nextInt(4))
                .distinct()
                .toList();
        var days = random.nextInt(3) == 0 ? List.of(start(random, GRID).toLocalDate()) : List.<LocalDate>of();
        return new Release(
                new ReleaseRequest(
                        null,
                        null,
                        random.nextInt(3) > 0 ? ReleaseScope.ALL : new ReleaseScope(sessions, days),
                        acknowledge,
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

    private static RequestedPlacement proposed(Random random) {
        return new RequestedPlacement(
                id(1 + random.nextInt(7)), ROOMS.get(random.nextInt(ROOMS.size())), start(random, GRID));
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

    /** Acknowledges every standing clash that can be acknowledged. */
    private static List<ReleaseAcknowledgement> acknowledgeable(List<ToldEvent> history) {
        var board = new ProgrammeState();
        history.forEach(told -> {
            switch (told.event()) {
                case ProgrammeEvent e -> board.on(e);
                case VenueEvent e -> board.on(e);
                case ReleaseEvent e -> board.on(e);
                default -> throw new IllegalStateException("none of a programme: " + told);
            }
        });
        return CurrentClash.findAll(board).stream()
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
