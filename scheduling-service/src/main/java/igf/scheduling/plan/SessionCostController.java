package igf.scheduling.plan;

import igf.platform.command.Commands;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.platform.web.Problem;
import igf.platform.web.ResourceEditions;
import igf.platform.web.response.ProblemDocuments;
import igf.scheduling.programme.PlanningInput;
import igf.scheduling.session.Session;
import igf.scheduling.solver.PlanOptions;
import igf.scheduling.solver.Planner;
import igf.scheduling.support.Availabilities;
import igf.scheduling.weights.EditionWeights;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/sessions/{id:[0-9a-fA-F-]{36}}/cost")
class SessionCostController {

    private final Commands commands;
    private final Planner planner;
    private final Clock clock;
    private final Availabilities.OfEditions availabilities;
    private final ProblemDocuments problems;
    private final List<ResourceEditions> editions;

    SessionCostController(
            Commands commands,
            Planner planner,
            Clock clock,
            Availabilities.OfEditions availabilities,
            ProblemDocuments problems,
            List<ResourceEditions> editions) {
        this.commands = commands;
        this.planner = planner;
        this.clock = clock;
        this.availabilities = availabilities;
        this.problems = problems;
        this.editions = List.copyOf(editions);
    }

    /**
     * What a session costs at its present place.
     *
     * @param session the session's id
     * @param place its place; null if it has none
     * @param cost points of all these constraints together; 0 without a place
     * @param because soft constraints that would cost less without the session, the highest cost first
     */
    record SessionCost(UUID session, PlanShown.@Nullable Spot place, long cost, List<PlanShown.Because> because) {}

    /**
     * Weighs a session at its present place, as plans do, with the weights of the edition. Hard constraints have no
     * cost; they are clashes. A session in all rooms costs nothing. 404 if there is no such session, or if it is
     * cancelled.
     *
     * @param id the session's id
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<SessionCost> getSessionCost(@PathVariable UUID id) {
        var edition = editions.stream()
                .filter(resources -> resources.collection().equals("sessions"))
                .flatMap(resources -> resources.find(id).stream())
                .findFirst()
                .orElseThrow(Problem::notFound);
        var aggregates = commands.aggregates();
        var programme = PlanningInput.of(aggregates, edition, clock.instant(), availabilities);
        var session = programme.sessions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(Problem::notFound);
        var options = PlanOptions.unplaced(new EditionWeights(aggregates).of(edition));
        var because =
                PlanShown.Because.all(planner.costsOfPlace(programme, options, id), PlanShown.sentences(problems));
        return ResponseEntity.ok(new SessionCost(
                id,
                spot(session),
                because.stream().mapToLong(PlanShown.Because::cost).sum(),
                because));
    }

    private static PlanShown.@Nullable Spot spot(Session session) {
        var placement = session.placement();
        return placement == null ? null : PlanShown.Spot.of(placement.room(), placement.start());
    }
}
