package igf.scheduling.solver;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.SolutionManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Explains a plan: what each constraint costs, why each session moves, and what rules out all places of a session. */
final class PlanExplainer {

    private final SolutionManager<PlanSolution, HardMediumSoftScore> manager;
    private final PlanSolution solution;
    private final Map<String, Integer> weights;

    PlanExplainer(
            SolutionManager<PlanSolution, HardMediumSoftScore> manager,
            PlanSolution solution,
            Map<String, Integer> weights) {
        this.manager = manager;
        this.solution = solution;
        this.weights = weights;
    }

    Proposal explain() {
        var analysis = manager.analyze(solution, ScoreAnalysisFetchPolicy.FETCH_MATCH_COUNT);
        var costs = costs(analysis);
        var placements = new ArrayList<Proposal.Proposed>();
        var unplaced = new ArrayList<Proposal.Left>();
        for (var assignment : solution.assignments()) {
            var facts = assignment.planned().session().facts();
            var from = assignment.planned().current();
            var spot = assignment.getSpot();
            if (spot == null) {
                unplaced.add(new Proposal.Left(
                        facts.sessionId(),
                        facts.number(),
                        facts.title(),
                        solution.offeredSpots().size(),
                        reasonsAgainst(assignment)));
            } else if (assignment.isMovable() && !spot.equals(from)) {
                placements.add(new Proposal.Proposed(
                        facts.sessionId(),
                        facts.number(),
                        facts.title(),
                        spot.room().room(),
                        spot.start(),
                        from == null ? null : new Proposal.Origin(from.room().room(), from.start()),
                        reasonsFor(assignment, costs)));
            }
        }
        return new Proposal(placements, unplaced, score(analysis), allCosts(costs, costsNow()));
    }

    /** Returns the costs of the programme as it is without the plan. */
    List<Proposal.Cost> costsAsTheyAre() {
        var costs = costsNow();
        return allCosts(costs, costs);
    }

    /** Returns the soft constraints that would cost less without a session, the highest cost first. */
    List<Proposal.Reason> costsOfPlace(UUID session) {
        return solution.assignments().stream()
                .filter(assignment -> assignment.getId().equals(session) && assignment.isPlaced())
                .findFirst()
                .map(this::costOf)
                .orElse(List.of());
    }

    private List<Proposal.Reason> costOf(SessionAssignment placed) {
        var costs = analyzeCosts();
        var others = solution.without(placed);
        var without = others.assignments().isEmpty()
                ? Map.<PlanConstraint, Long>of()
                : costs(manager.analyze(others, ScoreAnalysisFetchPolicy.FETCH_SHALLOW));
        return Arrays.stream(PlanConstraint.values())
                .filter(PlanConstraint::isSoft)
                .map(constraint -> new Proposal.Reason(
                        constraint.name(), costs.getOrDefault(constraint, 0L) - without.getOrDefault(constraint, 0L)))
                .filter(reason -> reason.cost() > 0)
                .sorted(Comparator.comparingLong(Proposal.Reason::cost).reversed())
                .toList();
    }

    private static Proposal.Score score(ScoreAnalysis<HardMediumSoftScore> analysis) {
        var parts = analysis.constraintAnalyses().stream()
                .filter(constraint -> constraint.matchCount() > 0)
                .map(constraint -> new Proposal.Part(
                        constraint.constraintName(),
                        constraint.matchCount(),
                        constraint.score().toShortString()))
                .sorted(Comparator.comparing(Proposal.Part::name))
                .toList();
        var score = analysis.score();
        return new Proposal.Score(score.hardScore(), score.mediumScore(), score.softScore(), parts);
    }

    private static Map<PlanConstraint, Long> costs(ScoreAnalysis<HardMediumSoftScore> analysis) {
        var costs = new EnumMap<PlanConstraint, Long>(PlanConstraint.class);
        analysis.constraintAnalyses().forEach(constraint -> {
            var score = constraint.score();
            costs.put(
                    PlanConstraint.valueOf(constraint.constraintName()),
                    -((long) score.hardScore() + score.mediumScore() + score.softScore()));
        });
        return costs;
    }

    private Map<PlanConstraint, Long> analyzeCosts() {
        return costs(manager.analyze(solution, ScoreAnalysisFetchPolicy.FETCH_SHALLOW));
    }

    private Map<PlanConstraint, Long> costsNow() {
        var spots = solution.assignments().stream()
                .map(assignment -> Optional.ofNullable(assignment.getSpot()))
                .toList();
        solution.assignments()
                .forEach(assignment -> assignment.setSpot(assignment.planned().current()));
        var costs = analyzeCosts();
        for (int i = 0; i < spots.size(); i++) {
            solution.assignments().get(i).setSpot(spots.get(i).orElse(null));
        }
        return costs;
    }

    private List<Proposal.Cost> allCosts(Map<PlanConstraint, Long> costs, Map<PlanConstraint, Long> now) {
        return Arrays.stream(PlanConstraint.values())
                .map(constraint -> new Proposal.Cost(
                        constraint.name(),
                        weights.get(constraint.name()),
                        costs.getOrDefault(constraint, 0L),
                        now.getOrDefault(constraint, 0L)))
                .toList();
    }

    /** Returns the constraints whose cost would change if this session alone went back, in order of importance. */
    private List<Proposal.Reason> reasonsFor(SessionAssignment moved, Map<PlanConstraint, Long> costs) {
        var back = costsWith(moved, moved.planned().current());
        return Arrays.stream(PlanConstraint.values())
                .map(constraint -> new Proposal.Reason(
                        constraint.name(), back.getOrDefault(constraint, 0L) - costs.getOrDefault(constraint, 0L)))
                .filter(reason -> reason.cost() != 0)
                .toList();
    }

    private Map<PlanConstraint, Long> costsWith(SessionAssignment assignment, @Nullable Spot spot) {
        var planned = assignment.getSpot();
        assignment.setSpot(spot);
        var costs = analyzeCosts();
        assignment.setSpot(planned);
        return costs;
    }

    /** Returns how many of the offered places each hard constraint rules out. */
    private List<Proposal.Reason> reasonsAgainst(SessionAssignment unplaced) {
        var counts = new EnumMap<PlanConstraint, Long>(PlanConstraint.class);
        for (var spot : solution.offeredSpots()) {
            unplaced.setSpot(spot);
            violated(unplaced).forEach(constraint -> counts.merge(constraint, 1L, Long::sum));
        }
        unplaced.setSpot(null);
        return counts.entrySet().stream()
                .map(count -> new Proposal.Reason(count.getKey().name(), count.getValue()))
                .toList();
    }

    private Set<PlanConstraint> violated(SessionAssignment candidate) {
        var planned = candidate.planned();
        var spot = candidate.spot();
        var violated = EnumSet.noneOf(PlanConstraint.class);
        addIf(violated, PlanConstraint.SEATS, planned.lacksSeats(spot));
        addIf(violated, PlanConstraint.ROOM_CLOSED, planned.isClosed(spot));
        addIf(violated, PlanConstraint.AVAILABILITY, planned.countUnavailable(spot, true) > 0);
        addIf(violated, PlanConstraint.GRID, planned.isOutsideGrid(spot));
        addIf(
                violated,
                PlanConstraint.EXCLUSIVE,
                solution.exclusiveTimes().stream()
                        .anyMatch(time -> candidate.startsAt().isBefore(time.until())
                                && time.from().isBefore(candidate.endsAt())));
        for (var other : solution.assignments()) {
            if (other != candidate && other.isPlaced() && other.overlaps(candidate)) {
                addIf(violated, PlanConstraint.ROOM, other.room().equals(candidate.room()));
                addIf(violated, PlanConstraint.PERSON, planned.countSharedPeople(other.planned()) > 0);
            }
        }
        return violated;
    }

    private static void addIf(Set<PlanConstraint> violated, PlanConstraint constraint, boolean isViolated) {
        if (isViolated) {
            violated.add(constraint);
        }
    }
}
