package igf.scheduling.plan;

import igf.platform.command.Commands;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.response.ProblemDocuments;
import igf.scheduling.programme.PlanningInput;
import igf.scheduling.solver.Planner;
import igf.scheduling.support.Availabilities;
import java.time.Clock;
import java.util.HashMap;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE)
class PlanComparisonController {

    private static final String NOW = "now";

    private final Commands commands;
    private final Planner planner;
    private final Clock clock;
    private final Availabilities.OfEditions availabilities;
    private final ProblemDocuments problems;

    PlanComparisonController(
            Commands commands,
            Planner planner,
            Clock clock,
            Availabilities.OfEditions availabilities,
            ProblemDocuments problems) {
        this.problems = problems;
        this.commands = commands;
        this.planner = planner;
        this.clock = clock;
        this.availabilities = availabilities;
    }

    /**
     * Compares a plan with the present programme, or with another plan of the edition. 404 if there is no such plan.
     * 409 {@code PLAN_NOT_READY} or {@code PLAN_WITHOUT_RESULT} for a plan without a result. 422 {@code
     * PLAN_OF_OTHER_EDITION} if the plans are of two editions.
     *
     * @param plan the plan's id
     * @param with {@code now}, or the id of another plan
     */
    @GetMapping("/plans/{plan}/comparison")
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlanComparison> comparePlans(
            @PathVariable UUID plan, @RequestParam(defaultValue = NOW) String with) {
        var reader = new PlanReader(commands.aggregates());
        var completed = reader.completedPlan(plan);
        return ResponseEntity.ok(
                with.equals(NOW) ? withNow(plan, completed) : withPlan(reader, plan, completed, toId(with)));
    }

    private static UUID toId(String with) {
        try {
            return UUID.fromString(with);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Refusal.notFound("There is no such plan."));
        }
    }

    private PlanComparison withNow(UUID plan, CompletedPlan completed) {
        var programme = PlanningInput.of(commands.aggregates(), completed.edition(), clock.instant(), availabilities);
        var present = new HashMap<UUID, PlanShown.Spot>();
        for (var session : programme.sessions()) {
            var placement = session.placement();
            if (placement != null) {
                present.put(session.id(), PlanShown.Spot.of(placement.room(), placement.start()));
            }
        }
        var costs = planner.costs(programme, completed.options());
        return PlanComparison.withNow(plan, completed.proposal(), costs, present, PlanShown.sentences(problems));
    }

    private PlanComparison withPlan(PlanReader reader, UUID plan, CompletedPlan completed, UUID other) {
        var otherPlan = reader.completedPlan(other);
        if (!otherPlan.edition().equals(completed.edition())) {
            throw new RefusedException(
                    Refusal.rule("PLAN_OF_OTHER_EDITION", "/with", "Plans can be compared only within one edition."));
        }
        return PlanComparison.withPlan(
                plan, completed.proposal(), other, otherPlan.proposal(), PlanShown.sentences(problems));
    }
}
