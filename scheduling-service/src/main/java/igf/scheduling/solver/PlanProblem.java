package igf.scheduling.solver;

import igf.scheduling.programme.PlanningInput;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.solver.PlanConstraints.Buffer;
import igf.scheduling.solver.PlanConstraints.ExclusiveTime;
import igf.scheduling.solver.PlanConstraints.Share;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.Slot;
import igf.scheduling.vocabulary.EditionFacts.SessionKind;
import igf.scheduling.vocabulary.LinkedPeople;
import igf.scheduling.vocabulary.LocalTimes;
import igf.scheduling.vocabulary.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the solver's problem from a programme. */
final class PlanProblem {

    private final PlanningInput programme;
    private final PlanOptions options;
    private final List<ExclusiveTime> exclusiveTimes;
    private final List<Spot> offered;

    private PlanProblem(PlanningInput programme, PlanOptions options) {
        this.programme = programme;
        this.options = options;
        this.exclusiveTimes = exclusiveTimes(programme);
        this.offered = offeredSpots();
    }

    static PlanSolution of(PlanningInput programme, PlanOptions options) {
        return new PlanProblem(programme, options).build();
    }

    private PlanSolution build() {
        var linkedPeople = new LinkedPeople(programme.links());
        var assignments = programme.sessions().stream()
                .filter(session -> isMovable(session) || hasRoom(session))
                .map(session -> toAssignment(session, linkedPeople))
                .toList();
        // The solver requires the present spots too, wherever they are.
        var spots = Stream.concat(
                        offered.stream(),
                        assignments.stream()
                                .flatMap(assignment ->
                                        Stream.ofNullable(assignment.planned().current())))
                .distinct()
                .toList();
        var buffer = programme.grid().buffer();
        return new PlanSolution(
                spots,
                exclusiveTimes,
                shares(assignments),
                buffer.isZero() ? List.of() : List.of(new Buffer(buffer)),
                assignments,
                options.weights());
    }

    /** Offers the starts of the grid on the edition's days that have not begun, in open rooms, the smallest first. */
    private List<Spot> offeredSpots() {
        var rooms = programme.rooms().stream()
                .sorted(Comparator.comparingInt(Room::capacity).thenComparing(Room::room))
                .toList();
        var spots = new ArrayList<Spot>();
        for (var start : programme.grid().starts()) {
            for (var room : rooms) {
                var spot = Spot.of(room, start.time(), start.minutes(), programme.edition());
                if (programme.grid().hasSlot(room.room(), start)
                        && spot.inEdition()
                        && !spot.startsAt().isBefore(programme.now())
                        && !spot.isClosedAtStart()
                        && !isExclusive(spot.startsAt(), spot.startsAt().plusSeconds(1))) {
                    spots.add(spot.asOffered());
                }
            }
        }
        return spots;
    }

    private static List<ExclusiveTime> exclusiveTimes(PlanningInput programme) {
        return programme.sessions().stream()
                .flatMap(session -> Stream.ofNullable(session.placement())
                        .filter(placement -> session.facts().isExclusive()
                                || placement.room().equals(Place.ALL_ROOMS))
                        .map(placement -> {
                            var from = toInstant(placement, programme);
                            return new ExclusiveTime(
                                    from,
                                    from.plusSeconds(session.facts().format().minutes() * 60L));
                        }))
                .toList();
    }

    private static Instant toInstant(Placement placement, PlanningInput programme) {
        return LocalTimes.toInstant(placement.start(), programme.edition().zone());
    }

    private boolean isExclusive(Instant from, Instant until) {
        return exclusiveTimes.stream()
                .anyMatch(time -> from.isBefore(time.until()) && time.from().isBefore(until));
    }

    private static boolean hasRoom(Session session) {
        var placement = session.placement();
        return placement != null && !placement.room().equals(Place.ALL_ROOMS);
    }

    private boolean isMovable(Session session) {
        return isPlannable(session) && options.includes(session) && session.pin() == null && !hasBegun(session);
    }

    /** The secretariat places sessions without people, and those beside which nothing runs. */
    private boolean isPlannable(Session session) {
        var kind = session.facts().kind();
        return session.facts().isWorkshop()
                || !session.facts().isExclusive()
                        && (session.placement() == null || hasRoom(session))
                        && programme.edition().sessions().findKind(kind).stream()
                                .allMatch(SessionKind::people);
    }

    private boolean hasBegun(Session session) {
        var placement = session.placement();
        var released = programme.released().get(session.id());
        return placement != null && toInstant(placement, programme).isBefore(programme.now())
                || released != null && released.startsAt().isBefore(programme.now());
    }

    /** A session starts where it is, unless it cannot stay there. */
    private SessionAssignment toAssignment(Session session, LinkedPeople linkedPeople) {
        var current = currentSpot(session);
        var planned = SessionProfile.of(
                session, current, programme.released().get(session.id()), linkedPeople, programme.availabilities());
        var movable = isMovable(session);
        var canStay = current != null
                && !planned.isOutsideGrid(current)
                && !planned.isClosed(current)
                && !planned.lacksSeats(current)
                && planned.countUnavailable(current, true) == 0
                && !isExclusive(current.startsAt(), planned.end(current));
        return new SessionAssignment(planned, !movable, movable && !canStay ? null : current);
    }

    private @Nullable Spot currentSpot(Session session) {
        var placement = session.placement();
        if (placement == null || !hasRoom(session)) {
            return null;
        }
        return offered.stream()
                .filter(spot -> spot.isAt(placement.room(), placement.start()))
                .findFirst()
                .orElseGet(() -> spotOutsideOffer(session, placement));
    }

    private Spot spotOutsideOffer(Session session, Placement placement) {
        var room = programme.rooms().stream()
                .filter(r -> r.room().equals(placement.room()))
                .findFirst()
                .orElseThrow();
        var minutes = programme
                .grid()
                .findSlot(placement.room(), placement.start())
                .map(Slot::minutes)
                .orElse(session.facts().format().minutes());
        return Spot.of(room, placement.start(), minutes, programme.edition());
    }

    private List<Share> shares(List<SessionAssignment> assignments) {
        var days = countOffered(Spot::day);
        var sessions = assignments.stream()
                .filter(assignment -> assignment.isMovable() || days.containsKey(assignment.day()))
                .count();
        return Stream.of(days, countOffered(Spot::startsAt))
                .flatMap(counts -> counts.entrySet().stream())
                .map(count -> new Share(
                        count.getKey(), (int) Math.ceilDiv(sessions * count.getValue(), (long) offered.size())))
                .toList();
    }

    private <K extends Comparable<?>> Map<K, Long> countOffered(Function<Spot, K> key) {
        return offered.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }
}
