package igf.scheduling.plan;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import igf.scheduling.programme.PlanningInput;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.venue.Room;
import igf.scheduling.venue.Slot;
import igf.scheduling.vocabulary.Closure;
import igf.scheduling.vocabulary.LinkedPeople;
import igf.scheduling.vocabulary.LocalTimes;
import igf.scheduling.vocabulary.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Plans with Timefold: first fit, then local search until it finds no improvement for a number of steps. */
@Component
class TimefoldPlanner implements Planner {

    private static final long POLL_MILLIS = 100;

    private final Duration timeLimit;
    private final int idleSteps;

    /**
     * @param seconds time limit of a run, in seconds
     * @param idleSteps steps without an improvement after which a run ends
     */
    TimefoldPlanner(@Value("${igf.plan.seconds:10}") int seconds, @Value("${igf.plan.idle-steps:400}") int idleSteps) {
        this.timeLimit = Duration.ofSeconds(seconds);
        this.idleSteps = idleSteps;
    }

    @Override
    public Proposal plan(PlanningInput programme, long seed, BooleanSupplier stopped) {
        var problem = buildProblem(programme);
        if (problem.assignments().isEmpty()) {
            return new Proposal(List.of(), List.of(), new Proposal.Score(0, 0, 0, List.of()));
        }
        var factory = SolverFactory.<PlanSolution>create(config(seed));
        var solved = solve(factory.buildSolver(), problem, stopped);
        var analysis = SolutionManager.<PlanSolution, HardMediumSoftScore>create(factory)
                .analyze(solved);
        var parts = analysis.constraintAnalyses().stream()
                .filter(constraint -> constraint.matchCount() > 0)
                .map(constraint -> new Proposal.Part(
                        constraint.constraintName(),
                        constraint.matchCount(),
                        constraint.score().toShortString()))
                .sorted(Comparator.comparing(Proposal.Part::name))
                .toList();
        var score = analysis.score();
        return toProposal(solved, new Proposal.Score(score.hardScore(), score.mediumScore(), score.softScore(), parts));
    }

    /** Polls {@code stopped} in a separate thread, because the solver does not poll it. */
    private static PlanSolution solve(Solver<PlanSolution> solver, PlanSolution problem, BooleanSupplier stopped) {
        try (var watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("plan-watch").daemon().factory())) {
            var polling = watch.scheduleWithFixedDelay(
                    () -> {
                        if (stopped.getAsBoolean()) {
                            solver.terminateEarly();
                        }
                    },
                    0,
                    POLL_MILLIS,
                    TimeUnit.MILLISECONDS);
            var solved = solver.solve(problem);
            polling.cancel(false);
            return solved;
        }
    }

    private SolverConfig config(long seed) {
        var search = new LocalSearchPhaseConfig();
        search.setTerminationConfig(new TerminationConfig().withUnimprovedStepCountLimit(idleSteps));
        return new SolverConfig()
                .withSolutionClass(PlanSolution.class)
                .withEntityClasses(SessionAssignment.class)
                .withConstraintProviderClass(PlanConstraints.class)
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withPhases(new ConstructionHeuristicPhaseConfig(), search)
                .withTerminationSpentLimit(timeLimit);
    }

    /**
     * Offers only spots on the edition's days that have not begun, in rooms that are open then. Plans workshops only;
     * other sessions stay where they are.
     */
    private static PlanSolution buildProblem(PlanningInput programme) {
        var rooms = closeBesideExclusiveSessions(programme);
        var spots = new ArrayList<Spot>();
        for (var start : programme.grid().starts()) {
            for (var room : rooms) {
                var spot = Spot.of(room, start.time(), start.minutes(), programme.edition());
                if (programme.grid().hasSlot(room.room(), start)
                        && programme.edition().includesDay(start.time().toLocalDate())
                        && !spot.startsAt().isBefore(programme.now())
                        && !spot.isClosedAtStart()) {
                    spots.add(spot);
                }
            }
        }
        var linkedPeople = new LinkedPeople(programme.links());
        var assignments = programme.sessions().stream()
                .filter(TimefoldPlanner::isPlanned)
                .map(session -> new SessionAssignment(
                        session, currentSpot(session, programme), linkedPeople, programme.availabilities()))
                .toList();
        // The solver requires the spots of placed sessions too, wherever they are.
        var offered = Stream.concat(
                        spots.stream(),
                        assignments.stream().flatMap(assignment -> Stream.ofNullable(assignment.getSpot())))
                .distinct()
                .toList();
        return new PlanSolution(offered, assignments);
    }

    /** Returns the rooms as if they were closed while an exclusive session, or one in all rooms, takes place. */
    private static List<Room> closeBesideExclusiveSessions(PlanningInput programme) {
        var closures = programme.sessions().stream()
                .flatMap(session -> Stream.ofNullable(session.placement())
                        .filter(placement -> session.facts().isExclusive()
                                || placement.room().equals(Place.ALL_ROOMS))
                        .map(placement -> toClosure(session, placement, programme)))
                .toList();
        return programme.rooms().stream()
                .map(room -> room.withClosures(
                        Stream.concat(room.closed().stream(), closures.stream()).toList()))
                .toList();
    }

    private static Closure toClosure(Session session, Placement placement, PlanningInput programme) {
        var minutes = session.facts().format().minutes();
        var end = LocalTimes.plusMinutes(
                placement.start(), minutes, programme.edition().zone());
        return new Closure(placement.start(), end, session.facts().title());
    }

    private static boolean isPlanned(Session session) {
        var placement = session.placement();
        return session.facts().isWorkshop()
                || placement != null && !placement.room().equals(Place.ALL_ROOMS);
    }

    private static @Nullable Spot currentSpot(Session session, PlanningInput programme) {
        var placement = session.placement();
        if (placement == null) {
            return null;
        }
        Room room = programme.rooms().stream()
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

    private static Proposal toProposal(PlanSolution solved, Proposal.Score score) {
        var placements = new ArrayList<Proposal.Proposed>();
        var unplaced = new ArrayList<Proposal.Left>();
        for (var assignment : solved.assignments()) {
            var facts = assignment.session().facts();
            var spot = assignment.getSpot();
            if (spot == null) {
                unplaced.add(new Proposal.Left(facts.sessionId(), facts.number(), facts.title()));
            } else if (!assignment.isPinned()) {
                placements.add(new Proposal.Proposed(
                        facts.sessionId(),
                        facts.number(),
                        facts.title(),
                        spot.room().room(),
                        spot.start()));
            }
        }
        return new Proposal(placements, unplaced, score);
    }
}
