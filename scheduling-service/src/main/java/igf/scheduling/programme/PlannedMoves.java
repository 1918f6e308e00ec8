package igf.scheduling.programme;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.ApplyPlan;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.ClashRefusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The moves of a plan that is applied. Each session is checked against the new places of the others. One that cannot
 * move stays where it is, which may stop others.
 */
final class PlannedMoves {

    /** Soft clashes that plans weigh against each other, so that applying a plan accepts them. */
    static final Set<String> ACCEPTED = EnumSet.of(
                    Clash.Kind.CAPACITY,
                    Clash.Kind.EQUIPMENT,
                    Clash.Kind.BUFFER,
                    Clash.Kind.UNAVAILABLE,
                    Clash.Kind.HOURS)
            .stream()
            .map(Clash.Kind::name)
            .collect(Collectors.toUnmodifiableSet());

    private final ProgrammeState board;
    private final PlacementTerms terms;
    private final Map<UUID, Placement> placements = new LinkedHashMap<>();
    private final Map<UUID, List<Refusal>> refused = new HashMap<>();
    private final ApplyPlan command;

    PlannedMoves(ProgrammeState board, ApplyPlan command, Instant now) {
        this.board = board;
        this.command = command;
        this.terms = new PlacementTerms(ACCEPTED, command.reason(), now);
        for (var requested : command.placements()) {
            if (board.wasRemoved(requested.sessionId())) {
                continue;
            }
            var session = session(requested.sessionId());
            var target = new Placement(requested.room(), requested.start());
            var objection = objectionToPlan(session, target, command.origins().get(session.id()));
            if (objection == null) {
                placements.put(session.id(), target);
            } else {
                refused.put(session.id(), List.of(objection));
            }
        }
    }

    private Session session(UUID id) {
        return board.findSession(id).orElseThrow();
    }

    /** Returns why a session cannot move at all: it is no longer where the plan found it, or is pinned. */
    private static @Nullable Refusal objectionToPlan(Session session, Placement target, @Nullable Placement origin) {
        var present = session.placement();
        if (present == null || present.equals(target)) {
            return null;
        }
        var pin = session.pin();
        if (pin != null) {
            return ProgrammeRefusal.pinned(session.facts(), pin);
        }
        return present.equals(origin) ? null : ProgrammeRefusal.planOutdated(session.facts());
    }

    List<Refusal> objectionsOfFreeze() {
        return placements.entrySet().stream()
                .filter(move -> !move.getValue().equals(session(move.getKey()).placement()))
                .map(move -> session(move.getKey()))
                .filter(session -> session.cancelled() == null)
                .flatMap(session -> board.objectionsOfFreeze(session, true, terms.reason(), terms.now()).stream())
                .toList();
    }

    /** Leaves out the sessions that cannot move, and returns the clashes that the others accept, by session. */
    Map<UUID, Acknowledgement> reduceToPossible() {
        while (true) {
            var rearrangement = new Rearrangement(board, terms);
            placements.forEach((id, placement) -> rearrangement.add(session(id), placement));
            var objections = new LinkedHashMap<UUID, List<Refusal>>();
            placements.forEach((id, placement) -> {
                var found = board.objections(session(id), placement, terms, rearrangement);
                if (!found.isEmpty()) {
                    objections.put(id, found);
                }
            });
            if (objections.isEmpty()) {
                return acknowledgements(rearrangement);
            }
            leaveOut(objections);
        }
    }

    /** Leaves out those that the programme stops; if only others of the plan do, leaves out the last of them. */
    private void leaveOut(Map<UUID, List<Refusal>> objections) {
        var stopped = new ArrayList<>(objections.keySet());
        stopped.removeIf(id -> objections.getOrDefault(id, List.of()).stream().allMatch(this::isOnlyOfThePlan));
        if (stopped.isEmpty()) {
            stopped.add(List.copyOf(objections.keySet()).getLast());
        }
        for (var id : stopped) {
            placements.remove(id);
            refused.put(id, objections.getOrDefault(id, List.of()));
        }
    }

    private boolean isOnlyOfThePlan(Refusal refusal) {
        return refusal instanceof ClashRefusal clashing
                && clashing.clashes().stream()
                        .map(Clash::other)
                        .allMatch(other -> other != null && placements.containsKey(other.sessionId()));
    }

    private Map<UUID, Acknowledgement> acknowledgements(Rearrangement rearrangement) {
        var all = rearrangement.acknowledgements();
        all.values().removeIf(accepted -> accepted.clashes().isEmpty() && accepted.reason() == null);
        return all;
    }

    Map<UUID, Placement> placements() {
        return placements;
    }

    /** Returns the sessions that cannot move, in the order of the plan. */
    List<PlanApplication.NotPlaced> left() {
        return command.placements().stream()
                .flatMap(requested -> board.findSession(requested.sessionId()).stream())
                .filter(session -> refused.containsKey(session.id()))
                .map(session -> PlanApplication.NotPlaced.of(session, refused.getOrDefault(session.id(), List.of())))
                .toList();
    }
}
