package igf.scheduling.programme;

import igf.platform.domain.Refusal;
import igf.platform.domain.Sha256;
import igf.scheduling.release.ReleaseChange;
import igf.scheduling.release.ReleaseScope;
import igf.scheduling.release.ReleasedSession;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.session.SessionFacts;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Member;
import igf.scheduling.vocabulary.Place;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What would be public after a release: the sessions in its scope as they are now, all others as released last. The
 * aggregate and the preview decide by it.
 */
public final class NextRelease {

    private static final int BASIS_DIGITS = 20;

    private final ProgrammeState programme;
    private final EditionFacts edition;
    private final int number;
    private final ReleaseScope scope;
    private final Map<UUID, ReleasedSession> before = new LinkedHashMap<>();
    private final Map<UUID, ReleasedSession> now = new LinkedHashMap<>();
    private final Set<UUID> published = new HashSet<>();

    /**
     * @param programme the present programme, with its edition
     * @param before the sessions of the last release
     * @param number number of the next release
     */
    public NextRelease(
            ProgrammeState programme,
            EditionFacts edition,
            List<ReleasedSession> before,
            int number,
            ReleaseScope scope) {
        this.programme = programme;
        this.edition = edition;
        this.number = number;
        this.scope = scope;
        before.forEach(session -> this.before.put(session.sessionId(), session));
        programme.sessionsToRelease().forEach(session -> now.put(session.sessionId(), session));
        if (scope.isAll()) {
            programme.sessions().forEach(session -> published.add(session.id()));
            published.addAll(this.before.keySet());
        } else {
            published.addAll(scope.sessions());
            Stream.concat(this.before.values().stream(), now.values().stream())
                    .filter(session -> scope.days().contains(day(session)))
                    .forEach(session -> published.add(session.sessionId()));
        }
    }

    private static LocalDate day(ReleasedSession session) {
        return session.place().start().toLocalDate();
    }

    /** Returns all mistakes in the scope: sessions that the edition does not have, and days without sessions. */
    public List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < scope.sessions().size(); i++) {
            var id = scope.sessions().get(i);
            if (programme.findSession(id).isEmpty() && !before.containsKey(id)) {
                refusals.add(ProgrammeRefusal.unknownSession(i));
            }
        }
        var days = Stream.concat(before.values().stream(), now.values().stream())
                .map(NextRelease::day)
                .collect(Collectors.toSet());
        for (int i = 0; i < scope.days().size(); i++) {
            if (!days.contains(scope.days().get(i))) {
                refusals.add(ProgrammeRefusal.emptyDay(i, scope.days().get(i)));
            }
        }
        return refusals;
    }

    /** Returns the sessions that stay as released last. */
    private Stream<ReleasedSession> keptSessions() {
        return before.values().stream().filter(session -> !published.contains(session.sessionId()));
    }

    /** Returns the ids of the sessions that stay as released last. */
    public Set<UUID> kept() {
        return keptSessions().map(ReleasedSession::sessionId).collect(Collectors.toSet());
    }

    /** Returns all sessions that would be public. */
    List<ReleasedSession> sessions() {
        return Stream.concat(
                        keptSessions(),
                        now.values().stream().filter(session -> published.contains(session.sessionId())))
                .sorted(ProgrammeState.BY_TIME)
                .toList();
    }

    /** Returns the changes since the last release; a cancellation has the people on the present roster. */
    public List<ReleaseChange> changes() {
        return ReleaseChange.between(before.values(), sessions(), this::cancellationReason).stream()
                .map(change -> change.withRosterIfCancelled(programme::roster))
                .toList();
    }

    private Optional<String> cancellationReason(UUID session) {
        return programme.findSession(session).map(Session::cancelled);
    }

    /** Returns the rooms that would be public, with those of sessions that stay in a room that is gone. */
    List<Room> venue() {
        var rooms = new TreeMap<String, Room>();
        keptSessions()
                .map(ReleasedSession::place)
                .filter(place -> !place.room().equals(Place.ALL_ROOMS))
                .forEach(place -> rooms.put(
                        place.room(), new Room(place.room(), place.roomName(), place.capacity(), List.of(), 0)));
        programme.rooms().forEach(room -> rooms.put(room.room(), room));
        return List.copyOf(rooms.values());
    }

    /** Returns the clashes of what would be public, each once. */
    public List<CurrentClash> clashes() {
        return CurrentClash.findAll(scope.isAll() ? programme : publicProgramme());
    }

    private ProgrammeState publicProgramme() {
        var sessions = programme.activeSessions().stream().filter(session -> published.contains(session.id()));
        return programme.withSessions(
                venue(),
                Stream.concat(sessions, keptSessions().map(this::toSession)).toList());
    }

    private Session toSession(ReleasedSession released) {
        var start = LocalDateTime.ofInstant(released.place().startsAt(), edition.zone());
        return new Session(
                new SessionFacts(
                        released.sessionId(),
                        released.proposalId(),
                        released.number(),
                        released.title(),
                        released.format(),
                        released.subthemes(),
                        released.description(),
                        released.details()),
                publicPeople(released),
                new Placement(released.place().room(), start),
                null,
                released.version());
    }

    /** Leaves out people who have declined since, whom the public no longer sees. */
    private List<Member> publicPeople(ReleasedSession released) {
        var declined = programme.roster(released.sessionId()).stream()
                .filter(member -> !member.takesPart())
                .toList();
        return released.people().stream()
                .filter(member -> declined.stream()
                        .noneMatch(other ->
                                other.isSameEntry(member) && other.personId().equals(member.personId())))
                .toList();
    }

    /**
     * Returns a text that changes with what the release would publish: with each change of a session in its scope, of a
     * room or of the grid, and with another release. It does not change with sessions that stay as they are.
     */
    public String basis() {
        var rooms = new LinkedHashMap<String, Long>();
        programme.rooms().forEach(room -> rooms.put(room.room(), room.version()));
        var sessions = programme.sessions().stream()
                .filter(session -> published.contains(session.id()))
                .sorted(Comparator.comparing(Session::id))
                .map(session -> {
                    var placement = session.placement();
                    return "%s %d %s".formatted(session.id(), session.version(), placement == null ? "" : placement);
                });
        var text = Stream.concat(
                        Stream.of(
                                Integer.toString(number),
                                edition.timeZone(),
                                edition.startsOn().toString(),
                                edition.endsOn().toString(),
                                rooms + " " + programme.grid().version()),
                        sessions)
                .collect(Collectors.joining("\n"));
        return Sha256.hex(text).substring(0, BASIS_DIGITS);
    }
}
