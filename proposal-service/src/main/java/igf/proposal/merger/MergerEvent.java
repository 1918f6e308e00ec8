package igf.proposal.merger;

import igf.platform.domain.Named;
import igf.proposal.decision.Decision;
import igf.proposal.roster.RosterEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event of the merger of one proposal into another. */
public sealed interface MergerEvent {

    /** Returns the proposal that is merged into the other one. */
    UUID proposal();

    @Named("merger.proposed.1")
    record Proposed(UUID proposal, Side from, Side into, String reason, Instant expiresAt) implements MergerEvent {}

    @Named("merger.answered.1")
    record Answered(UUID proposal, Side.Which side, boolean agreed) implements MergerEvent {}

    /**
     * The organizers of one side changed, and that side has a new link.
     *
     * @param side the side with the new link and the recipients
     */
    @Named("merger.side-renewed.1")
    record SideRenewed(UUID proposal, Side.Which which, Side side, Side other, String reason, Instant expiresAt)
            implements MergerEvent {}

    /** Both sides agreed; the proposals are not merged yet. */
    @Named("merger.agreed.1")
    record Agreed(UUID proposal, UUID into) implements MergerEvent {}

    /**
     * The proposal is merged.
     *
     * @param offered the people of the merged proposal, whom the other side may take over
     * @param from names the recipients on this side; null in older events
     * @param reserve the decision on the other proposal, if it was on the reserve list; null otherwise
     */
    @Named("merger.settled.1")
    record Settled(
            UUID proposal,
            UUID into,
            List<RosterEntry> offered,
            @Nullable Side from,
            @Nullable Side taking,
            @Nullable Decision reserve)
            implements MergerEvent {
        public Settled {
            offered = List.copyOf(offered);
        }
    }

    /**
     * The other side took over a person.
     *
     * @param entry entry on the offered roster
     * @param as the new entry on the other roster
     */
    @Named("merger.person-taken.1")
    record PersonTaken(UUID proposal, UUID into, UUID entry, UUID as) implements MergerEvent {}

    /** The merger did not take place. */
    @Named("merger.ended.1")
    record Ended(UUID proposal, Outcome outcome, @Nullable String reason, Side from, Side into)
            implements MergerEvent {}

    /**
     * The merger was undone.
     *
     * @param taken entries that are removed from the other roster again
     * @param reserve the decision that puts the other proposal back on the reserve list, if it got its place by the
     *     merger; null otherwise
     */
    @Named("merger.undone.1")
    record Undone(
            UUID proposal,
            @Nullable String reason,
            Side from,
            Side into,
            List<UUID> taken,
            @Nullable Decision reserve) implements MergerEvent {
        public Undone {
            taken = List.copyOf(taken);
        }
    }

    enum Outcome {
        REFUSED,
        EXPIRED,
        IMPOSSIBLE,
        TAKEN_BACK
    }
}
