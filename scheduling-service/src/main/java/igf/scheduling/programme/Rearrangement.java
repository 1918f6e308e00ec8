package igf.scheduling.programme;

import igf.platform.domain.Refusal;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Placement;
import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.Occupied;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Several sessions that move in one command. Each is checked against the new places of the others, so that two sessions
 * can swap places.
 */
final class Rearrangement {

    static final Rearrangement NONE =
            new Rearrangement(new ProgrammeState(), new PlacementTerms(Set.of(), null, Instant.EPOCH));

    private final ProgrammeState state;
    private final PlacementTerms terms;
    private final Map<UUID, Placement> placements = new LinkedHashMap<>();
    private final Map<UUID, Session> sessions = new LinkedHashMap<>();

    Rearrangement(ProgrammeState state, PlacementTerms terms) {
        this.state = state;
        this.terms = terms;
    }

    void add(Session session, Placement placement) {
        sessions.put(session.id(), session);
        placements.put(session.id(), placement);
    }

    Map<UUID, Placement> placements() {
        return placements;
    }

    List<Refusal> objections() {
        var all = new ArrayList<Refusal>();
        placements.forEach((id, placement) -> {
            var session = sessions.get(id);
            if (session != null) {
                all.addAll(state.objections(session, placement, terms, this));
            }
        });
        return all;
    }

    /** Returns the accepted clashes by session; sessions without any are missing. */
    Map<UUID, Acknowledgement> acknowledgements() {
        var all = new HashMap<UUID, Acknowledgement>();
        placements.forEach((id, placement) -> {
            var session = sessions.get(id);
            var accepted = session == null ? null : state.acknowledgement(session, placement, terms, this);
            if (accepted != null) {
                all.put(id, accepted);
            }
        });
        return all;
    }

    /**
     * Returns the sessions that overlap, or are nearer than a duration, after all have moved.
     *
     * @param nearBefore the sessions that are near before
     */
    List<Occupied> nearAfterMove(Occupied candidate, Collection<Occupied> nearBefore, Duration distance) {
        var staying = nearBefore.stream().filter(other -> !sessions.containsKey(other.sessionId()));
        var moving = sessions.values().stream()
                .flatMap(session -> Stream.ofNullable(state.place(session, placements.get(session.id())))
                        .map(session::occupiedAt));
        return Stream.concat(staying, moving)
                .filter(other -> candidate.isNear(other, distance))
                .toList();
    }
}
