package igf.scheduling.plan;

import igf.api.plan.PlanBody;
import igf.api.plan.PlanKeep;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.scheduling.programme.PlanApplication;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.solver.PlanConstraint;
import igf.scheduling.solver.PlanOptions;
import igf.scheduling.solver.Proposal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what requests ask of a plan. */
final class PlanRequest {

    private static final PlanBody NO_OPTIONS = new PlanBody(null, null, null, null, null);

    private PlanRequest() {}

    /**
     * @param weights the edition's, which the request may change for this plan
     * @throws RefusedException with every unknown session and constraint
     */
    static PlanOptions toOptions(@Nullable PlanBody request, List<Session> sessions, Map<String, Integer> weights) {
        var body = request == null ? NO_OPTIONS : request;
        var wanted = body.sessions() == null ? List.of(PlanOptions.Scope.UNPLACED.name()) : body.sessions();
        var scope = scope(wanted);
        var listed = scope == PlanOptions.Scope.LISTED ? wanted : List.<String>of();
        var given = body.weights() == null ? Map.<String, Integer>of() : body.weights();
        var refusals = new ArrayList<Refusal>();
        var known = sessions.stream().map(session -> session.id().toString()).collect(Collectors.toSet());
        for (int i = 0; i < listed.size(); i++) {
            if (!known.contains(listed.get(i))) {
                refusals.add(Refusal.rule(
                        "PLAN_SESSION_UNKNOWN",
                        "/sessions/" + i,
                        "The edition has no session \"%s\"; give ids of sessions, or UNPLACED or ALL."
                                .formatted(listed.get(i))));
            }
        }
        refusals.addAll(PlanConstraint.refusals(given));
        RefusedException.throwIfAny(refusals);
        var used = new HashMap<>(weights);
        used.putAll(given);
        var keep = body.keep();
        var defaultKeep = scope == PlanOptions.Scope.UNPLACED ? PlanKeep.PLACED : PlanKeep.PINNED;
        return new PlanOptions(
                scope,
                listed.stream().map(UUID::fromString).toList(),
                keep == null ? defaultKeep : keep,
                PlanConstraint.weights(used),
                body.steps());
    }

    private static PlanOptions.Scope scope(List<String> given) {
        return switch (given.size() == 1 ? given.getFirst() : "") {
            case "UNPLACED" -> PlanOptions.Scope.UNPLACED;
            case "ALL" -> PlanOptions.Scope.ALL;
            default -> PlanOptions.Scope.LISTED;
        };
    }

    /**
     * Returns the placements of some sessions.
     *
     * @param sessions null for all
     * @throws RefusedException with every session that is not among the placements
     */
    static List<Proposal.Proposed> choose(List<Proposal.Proposed> placements, @Nullable List<UUID> sessions) {
        if (sessions == null) {
            return placements;
        }
        var planned = placements.stream().map(Proposal.Proposed::session).collect(Collectors.toSet());
        var refusals = new ArrayList<Refusal>();
        for (int i = 0; i < sessions.size(); i++) {
            if (!planned.contains(sessions.get(i))) {
                refusals.add(Refusal.rule(
                        "PLAN_SESSION_UNKNOWN",
                        "/sessions/" + i,
                        "The plan does not place the session " + sessions.get(i) + "."));
            }
        }
        RefusedException.throwIfAny(refusals);
        return placements.stream()
                .filter(placement -> sessions.contains(placement.session()))
                .toList();
    }

    /** Returns the placements of sessions that are neither placed nor left: they were removed since the plan was made. */
    static List<Proposal.Proposed> removed(List<Proposal.Proposed> placements, PlanApplication application) {
        var known = new HashSet<>(application.placedIds());
        application.left().forEach(session -> known.add(session.session()));
        return placements.stream()
                .filter(placement -> !known.contains(placement.session()))
                .toList();
    }

    /** Returns the places that the sessions leave, by session. */
    static Map<UUID, Placement> origins(List<Proposal.Proposed> placements) {
        var origins = new LinkedHashMap<UUID, Placement>();
        for (var placement : placements) {
            var from = placement.from();
            if (from != null) {
                origins.put(placement.session(), new Placement(from.room(), from.start()));
            }
        }
        return origins;
    }
}
