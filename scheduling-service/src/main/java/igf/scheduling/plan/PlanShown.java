package igf.scheduling.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.plan.PlanKeep;
import igf.platform.admin.Operations;
import igf.platform.web.response.ProblemDocuments;
import igf.scheduling.solver.PlanConstraint;
import igf.scheduling.solver.Planner;
import igf.scheduling.solver.Proposal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A plan for sessions. The result is missing until it is computed.
 *
 * @param id the plan's id
 * @param edition the edition's slug
 * @param seed the same seed, options and programme give the same plan
 * @param state progress of the plan; APPLIED once all of its sessions are applied
 * @param operation the operation to follow; null until it has started
 * @param reason why it failed; null if it did not
 * @param sessions the sessions to plan, as in the request; missing in older plans
 * @param keep which of them stay where they are; missing in older plans
 * @param stopped whether it was stopped; its result is then the best that the search had found
 * @param applied sessions that were applied one by one
 * @param progress how far it is while it is computed; missing before and afterwards
 * @param placements proposed places, by number
 * @param changes the same placements as moves, with their reasons
 * @param unplaced sessions that fit nowhere, by number; one that has a place stays there
 * @param score score of the whole programme with these placements
 * @param constraints all constraints with what they cost; empty in older plans
 */
record PlanShown(
        UUID id,
        String edition,
        long seed,
        StoredPlan.State state,
        @Nullable UUID operation,
        @Nullable String reason,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> sessions,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PlanKeep keep,

        boolean stopped,
        List<UUID> applied,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Progress progress,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ProposedPlacement> placements,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Change> changes,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Unplaced> unplaced,

        @JsonInclude(JsonInclude.Include.NON_NULL) Proposal.@Nullable Score score,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ConstraintCost> constraints) {

    /**
     * How far the computation of a plan is.
     *
     * @param steps steps of the search; 0 while the first places are sought
     * @param stepLimit steps after which the search ends, unless it ends earlier
     * @param best the best result so far; null before there is one
     */
    record Progress(long steps, long stepLimit, Planner.@Nullable BestSoFar best) {

        static Progress of(Operations.Operation run) {
            var result = run.result();
            return new Progress(
                    run.progress().done(),
                    run.progress().total(),
                    result == null || !result.path("soFar").isObject() ? null : best(result.path("soFar")));
        }

        private static Planner.BestSoFar best(JsonNode soFar) {
            return new Planner.BestSoFar(
                    soFar.path("placed").asInt(0),
                    soFar.path("unplaced").asInt(0),
                    soFar.path("hard").asLong(0),
                    soFar.path("medium").asLong(0),
                    soFar.path("soft").asLong(0));
        }
    }

    /**
     * A proposed place.
     *
     * @param session the session's id
     * @param number the session's number in its edition
     * @param title the session's title
     * @param room the room's slug
     * @param start local to the edition's time zone, such as {@code 2026-11-30T09:00}
     */
    record ProposedPlacement(UUID session, int number, String title, String room, String start) {
        static ProposedPlacement of(Proposal.Proposed placement) {
            return new ProposedPlacement(
                    placement.session(),
                    placement.number(),
                    placement.title(),
                    placement.room(),
                    placement.start().toString());
        }
    }

    /**
     * A move that the plan would make.
     *
     * @param session the session's id
     * @param from its place before; null if it had none
     * @param to the proposed place
     * @param because constraints whose cost would change if this session alone went back; empty in older plans
     */
    record Change(UUID session, @Nullable Spot from, Spot to, List<Because> because) {
        static Change of(Proposal.Proposed placement, UnaryOperator<String> sentences) {
            var from = placement.from();
            return new Change(
                    placement.session(),
                    from == null ? null : Spot.of(from.room(), from.start()),
                    Spot.of(placement.room(), placement.start()),
                    Because.all(placement.because(), sentences));
        }
    }

    /**
     * A room and a time.
     *
     * @param room the room's slug
     * @param start local to the edition's time zone, such as {@code 2026-11-30T09:00}
     */
    record Spot(String room, String start) {
        static Spot of(String room, LocalDateTime start) {
            return new Spot(room, start.toString());
        }
    }

    /**
     * A session that fits nowhere.
     *
     * @param session the session's id
     * @param number the session's number in its edition
     * @param title the session's title
     * @param places number of places that were offered; null in older plans
     * @param because how many of these places each constraint rules out, as {@code cost}; empty in older plans
     */
    record Unplaced(
            UUID session,
            int number,
            String title,
            @Nullable Integer places,
            List<Because> because) {
        static Unplaced of(Proposal.Left left, UnaryOperator<String> sentences) {
            return new Unplaced(
                    left.session(), left.number(), left.title(), left.places(), Because.all(left.because(), sentences));
        }
    }

    /**
     * A reason for a change, or against a place.
     *
     * @param constraint the constraint's name
     * @param sentence the constraint in words, in the language of {@code Accept-Language}
     * @param cost of a change: what the constraint would cost more without it; negative if it would cost less; of the
     *     place of a session: what the constraint would cost less without the session
     */
    record Because(String constraint, String sentence, long cost) {
        static List<Because> all(@Nullable List<Proposal.Reason> reasons, UnaryOperator<String> sentences) {
            return reasons == null
                    ? List.of()
                    : reasons.stream()
                            .map(reason -> new Because(
                                    reason.constraint(), sentences.apply(reason.constraint()), reason.cost()))
                            .toList();
        }
    }

    /**
     * What a constraint costs in the whole programme.
     *
     * @param name the constraint's name
     * @param sentence the constraint in words, in the language of {@code Accept-Language}
     * @param weight how much one violation costs; null for a constraint that is not weighed
     * @param cost its cost with the plan
     * @param before its cost without the plan
     */
    record ConstraintCost(
            String name, String sentence, @Nullable Integer weight, long cost, long before) {
        static ConstraintCost of(Proposal.Cost cost, UnaryOperator<String> sentences) {
            return new ConstraintCost(
                    cost.constraint(), sentences.apply(cost.constraint()), cost.weight(), cost.cost(), cost.before());
        }
    }

    /** Returns what puts a constraint in words, in the language of the request; one of older plans has its name. */
    static UnaryOperator<String> sentences(ProblemDocuments problems) {
        var language = ProblemDocuments.language();
        return name ->
                problems.describe("plan-rule." + name, Map.of(), language).orElse(PlanConstraint.sentence(name));
    }

    /**
     * @param state the present state, which may differ from the stored one
     * @param progress how far it is; null if it is not being computed
     * @param sentences puts a constraint in words
     */
    static PlanShown of(
            StoredPlan plan, StoredPlan.State state, @Nullable Progress progress, UnaryOperator<String> sentences) {
        var proposal = plan.proposal();
        var options = plan.options();
        return new PlanShown(
                plan.id(),
                plan.edition(),
                plan.seed(),
                state,
                plan.operation(),
                plan.reason(),
                options == null ? null : options.sessionsAsGiven(),
                options == null ? null : options.keep(),
                plan.stopped(),
                plan.applied(),
                progress,
                proposal == null ? null : map(proposal.placements(), ProposedPlacement::of),
                proposal == null ? null : map(proposal.placements(), placement -> Change.of(placement, sentences)),
                proposal == null ? null : map(proposal.unplaced(), left -> Unplaced.of(left, sentences)),
                proposal == null ? null : proposal.score(),
                proposal == null ? null : map(proposal.costs(), cost -> ConstraintCost.of(cost, sentences)));
    }

    private static <A, B> List<B> map(@Nullable List<A> list, Function<A, B> mapper) {
        return list == null ? List.of() : list.stream().map(mapper).toList();
    }
}
