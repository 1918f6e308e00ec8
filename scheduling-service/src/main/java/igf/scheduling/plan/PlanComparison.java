package igf.scheduling.plan;

import igf.scheduling.solver.Proposal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A plan compared with the present programme or with another plan.
 *
 * @param plan the plan's id
 * @param with the other plan's id, or {@code now}
 * @param constraints what each constraint costs in both
 * @param sessions sessions whose places differ, by number
 */
record PlanComparison(UUID plan, String with, List<ConstraintCosts> constraints, List<SessionPlaces> sessions) {

    /**
     * The costs of a constraint.
     *
     * @param name the constraint's name
     * @param sentence the constraint in words, in the language of {@code Accept-Language}
     * @param weight its weight in the plan; null for a constraint that is not weighed
     * @param cost its cost with the plan
     * @param otherCost its cost in the other; with the other's weight
     */
    record ConstraintCosts(
            String name, String sentence, @Nullable Integer weight, long cost, long otherCost) {}

    /**
     * The two places of a session.
     *
     * @param session the session's id
     * @param number the session's number in its edition
     * @param title the session's title
     * @param place its place in the plan; null if it has none
     * @param other its place in the other; null if it has none
     */
    record SessionPlaces(
            UUID session, int number, String title, PlanShown.@Nullable Spot place, PlanShown.@Nullable Spot other) {}

    /** @param present the present places of the sessions that have one */
    static PlanComparison withNow(
            UUID plan,
            Proposal proposal,
            List<Proposal.Cost> costs,
            Map<UUID, PlanShown.Spot> present,
            UnaryOperator<String> sentences) {
        var sessions = proposal.placements().stream()
                .map(placement -> new SessionPlaces(
                        placement.session(),
                        placement.number(),
                        placement.title(),
                        spot(placement),
                        present.get(placement.session())))
                .filter(places -> places.place() == null || !places.place().equals(places.other()))
                .toList();
        return new PlanComparison(plan, "now", costs(proposal.costs(), costs, sentences), sessions);
    }

    /** A session that only one of the plans moves is in the other where that one found it. */
    static PlanComparison withPlan(
            UUID plan, Proposal proposal, UUID other, Proposal otherProposal, UnaryOperator<String> sentences) {
        var here = byNumber(proposal);
        var there = byNumber(otherProposal);
        var numbers = new TreeSet<>(here.keySet());
        numbers.addAll(there.keySet());
        var sessions = numbers.stream()
                .map(number -> places(here.get(number), there.get(number)))
                .filter(places -> places.place() == null || !places.place().equals(places.other()))
                .toList();
        return new PlanComparison(
                plan, other.toString(), costs(proposal.costs(), otherProposal.costs(), sentences), sessions);
    }

    private static SessionPlaces places(Proposal.@Nullable Proposed here, Proposal.@Nullable Proposed there) {
        if (here != null) {
            return new SessionPlaces(
                    here.session(),
                    here.number(),
                    here.title(),
                    spot(here),
                    there == null ? origin(here) : spot(there));
        }
        if (there == null) {
            throw new IllegalArgumentException("neither plan moves the session");
        }
        return new SessionPlaces(there.session(), there.number(), there.title(), origin(there), spot(there));
    }

    private static Map<Integer, Proposal.Proposed> byNumber(Proposal proposal) {
        var placements = new HashMap<Integer, Proposal.Proposed>();
        proposal.placements().forEach(placement -> placements.put(placement.number(), placement));
        return placements;
    }

    private static PlanShown.Spot spot(Proposal.Proposed placement) {
        return PlanShown.Spot.of(placement.room(), placement.start());
    }

    private static PlanShown.@Nullable Spot origin(Proposal.Proposed placement) {
        var from = placement.from();
        return from == null ? null : PlanShown.Spot.of(from.room(), from.start());
    }

    /** Older plans have no costs. */
    private static List<ConstraintCosts> costs(
            @Nullable List<Proposal.Cost> costs,
            @Nullable List<Proposal.Cost> others,
            UnaryOperator<String> sentences) {
        if (costs == null || others == null) {
            return List.of();
        }
        var otherCosts = new LinkedHashMap<String, Long>();
        others.forEach(cost -> otherCosts.put(cost.constraint(), cost.cost()));
        return costs.stream()
                .map(cost -> new ConstraintCosts(
                        cost.constraint(),
                        sentences.apply(cost.constraint()),
                        cost.weight(),
                        cost.cost(),
                        otherCosts.getOrDefault(cost.constraint(), 0L)))
                .toList();
    }
}
