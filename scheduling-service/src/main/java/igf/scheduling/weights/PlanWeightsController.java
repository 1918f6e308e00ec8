package igf.scheduling.weights;

import igf.api.plan.PlanWeightsBody;
import igf.platform.command.Commands;
import igf.platform.domain.RefusedException;
import igf.platform.web.Allow;
import igf.platform.web.Api;
import igf.scheduling.release.Releases;
import igf.scheduling.solver.PlanConstraint;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Api.BASE + "/editions/{edition}/plan-weights")
class PlanWeightsController {

    private final Api api;
    private final Commands commands;
    private final Releases releases;

    PlanWeightsController(Api api, Commands commands, Releases releases) {
        this.api = api;
        this.commands = commands;
        this.releases = releases;
    }

    /**
     * Reads the weight of each soft constraint with which a plan of an edition starts. 404 for an unknown edition.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     */
    @GetMapping
    @Allow(roles = "SECRETARIAT")
    PlanWeightsBody getPlanWeights(@PathVariable String edition) {
        releases.requireEdition(edition);
        return new PlanWeightsBody(new EditionWeights(commands.aggregates()).of(edition));
    }

    /**
     * Sets the weights with which each plan of an edition starts, in place of the earlier ones. The request of a plan
     * can give others. Plans that are being computed keep theirs. 404 for an unknown edition. 422 {@code
     * PLAN_CONSTRAINT_UNKNOWN} for a name that plans do not have.
     *
     * @param edition the edition's slug, such as {@code igf-2026}
     * @param body the weights; without any, plans return to the standard ones
     */
    @PutMapping
    @Allow(roles = "SECRETARIAT")
    ResponseEntity<PlanWeightsBody> setPlanWeights(@PathVariable String edition, @RequestBody PlanWeightsBody body) {
        releases.requireEdition(edition);
        RefusedException.throwIfAny(PlanConstraint.refusals(body.weights()));
        var all = new PlanWeightsBody(PlanConstraint.weights(body.weights()));
        return api.<@Nullable Object, PlanWeightsBody>answerUnconditionally(
                new SetPlanWeights(edition, body.weights()), written -> api.ok(null, written, all));
    }
}
