package igf.proposal.merger;

import igf.platform.domain.Named;
import igf.proposal.decision.Decision;
import igf.proposal.roster.RosterEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The events of a merger. */
public sealed interface MergerEvent {

    /** The one that goes in */
    UUID proposal();

    @Named("merger.proposed.1")
    record Proposed(UUID proposal, Side from, Side into, String reason, Instant expiresAt) implements MergerEvent {}

    @Named("merger.answered.1")
    record Answered(UUID proposal, Side.Which side, boolean agreed) implements MergerEvent {}

    /** One side is organized by others now, and asked by another link. @param side with that link and whom to tell */
    @Named("merger.side-renewed.1")
    record SideRenewed(UUID proposal, Side.Which which, Side side, Side other, String reason, Instant expiresAt)
            implements MergerEvent {}

    /** By both. */
    @Named("merger.agreed.1")
    record Agreed(UUID proposal, UUID into) implements MergerEvent {}

    /**
     * @param offered the people of the one that went in; the other side may take them over
     * @param from whom to tell on either side; null of mergers from before the taking side was told
     * @param reserve what had been decided of the one that took it in, if that waited in reserve; null otherwise
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

    /** @param entry of the roster that was offered; @param as the entry on the other roster */
    @Named("merger.person-taken.1")
    record PersonTaken(UUID proposal, UUID into, UUID entry, UUID as) implements MergerEvent {}

    /** It does not take place. */
    @Named("merger.ended.1")
    record Ended(UUID proposal, Outcome outcome, @Nullable String reason, Side from, Side into)
            implements MergerEvent {}

    /**
     * It holds no longer.
     *
     * @param taken entries on the other roster that go again
     * @param reserve where the other one waits again, if it got its place by the merger; null otherwise
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

    /** Why it does not take place. */
    enum Outcome {
        REFUSED,
        EXPIRED,
        IMPOSSIBLE,
        TAKEN_BACK
    }
}
