package igf.scheduling.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A plan for sessions without a place. The result is missing until it is computed.
 *
 * @param id the plan's id
 * @param edition the edition's slug
 * @param seed the same seed and programme give the same plan
 * @param state progress of the plan
 * @param operation the operation to follow; null until it has started
 * @param reason why it failed; null if it did not
 * @param placements proposed places of sessions that have none, by number
 * @param changes the same placements as moves
 * @param unplaced sessions that fit nowhere, by number
 * @param score score of the whole programme with these placements
 */
record PlanShown(
        UUID id,
        String edition,
        long seed,
        StoredPlan.State state,
        @Nullable UUID operation,
        @Nullable String reason,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ProposedPlacement> placements,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Change> changes,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Proposal.Left> unplaced,

        @JsonInclude(JsonInclude.Include.NON_NULL) Proposal.@Nullable Score score) {

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
     * @param from always null, since a plan does not move placed sessions
     * @param to the proposed place
     */
    record Change(UUID session, @Nullable Spot from, Spot to) {
        static Change of(Proposal.Proposed placement) {
            return new Change(placement.session(), null, Spot.of(placement.room(), placement.start()));
        }
    }

    /**
     * A room and a time.
     *
     * @param room the room's slug
     * @param start local to the edition's time zone, such as {@code 2026-11-30T09:00}
     */
    record Spot(String room, String start) {
        private static Spot of(String room, LocalDateTime start) {
            return new Spot(room, start.toString());
        }
    }

    /** @param state the present state, which may differ from the stored one */
    static PlanShown of(StoredPlan plan, StoredPlan.State state) {
        var proposal = plan.proposal();
        return new PlanShown(
                plan.id(),
                plan.edition(),
                plan.seed(),
                state,
                plan.operation(),
                plan.reason(),
                proposal == null
                        ? null
                        : proposal.placements().stream()
                                .map(ProposedPlacement::of)
                                .toList(),
                proposal == null
                        ? null
                        : proposal.placements().stream().map(Change::of).toList(),
                proposal == null ? null : proposal.unplaced(),
                proposal == null ? null : proposal.score());
    }
}
