package igf.scheduling.programme;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.SwapPlaces;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two sessions that swap their places because the organizers of both agreed. */
final class PlaceSwap {

    private final ProgrammeState state;
    private final Session first;
    private final Session second;
    private final Placement firstAgreed;
    private final Placement secondAgreed;
    private final @Nullable String reason;
    private final Instant now;
    private final Rearrangement rearrangement;

    PlaceSwap(ProgrammeState state, Session first, Session second, SwapPlaces command, Instant now) {
        this.state = state;
        this.first = first;
        this.second = second;
        this.firstAgreed = toPlacement(command.first());
        this.secondAgreed = toPlacement(command.second());
        this.reason = PlacementTerms.strippedReason(command.reason());
        this.now = now;
        var recorded = Objects.requireNonNullElse(
                reason,
                "Sessions %d and %d swap places; the organizers of both agreed."
                        .formatted(first.facts().number(), second.facts().number()));
        this.rearrangement = new Rearrangement(state, new PlacementTerms(PlannedMoves.ACCEPTED, recorded, now));
        rearrangement.add(first, secondAgreed);
        rearrangement.add(second, firstAgreed);
    }

    private static Placement toPlacement(RequestedPlacement agreed) {
        return new Placement(agreed.room(), agreed.start());
    }

    /** Returns whether an earlier run of the same command swapped the places. */
    boolean isDone() {
        return secondAgreed.equals(first.placement()) && firstAgreed.equals(second.placement());
    }

    List<Refusal> objections() {
        var objections = new ArrayList<Refusal>();
        objections.addAll(objections(first, firstAgreed));
        objections.addAll(objections(second, secondAgreed));
        return objections.isEmpty() ? rearrangement.objections() : objections;
    }

    private List<Refusal> objections(Session session, Placement agreed) {
        if (session.cancelled() != null) {
            return List.of(ProgrammeRefusal.cancelled(session.cancelled()));
        }
        if (!agreed.equals(session.placement())) {
            return List.of(ProgrammeRefusal.placeChanged(session.facts()));
        }
        if (state.hasBegun(session, now)) {
            return List.of(ProgrammeRefusal.begun(session.facts()));
        }
        return session.pin() == null
                ? state.objectionsOfFreeze(session, true, reason, now)
                : List.of(ProgrammeRefusal.pinned(session.facts(), session.pin()));
    }

    /**
     * @param acknowledgedKinds kinds of the soft clashes at the new place
     * @param acknowledgement those clashes, and the reason
     */
    record Move(
            Session session,
            Placement placement,
            Set<String> acknowledgedKinds,
            @Nullable Acknowledgement acknowledgement) {}

    List<Move> moves() {
        var accepted = rearrangement.acknowledgements();
        return Stream.of(first, second)
                .map(session -> {
                    var acknowledgement = accepted.get(session.id());
                    return new Move(
                            session,
                            session == first ? secondAgreed : firstAgreed,
                            acknowledgement == null ? Set.of() : acknowledgement.kinds(),
                            acknowledgement);
                })
                .toList();
    }
}
