package igf.proposal.merger;

import igf.proposal.decision.Decision;
import igf.proposal.roster.RosterEntry;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a merger. Each returns the {@link MergerState} after it. */
public sealed interface MergerCommand {

    /** @param id {@link MergerId#of} the proposal that is merged into the other */
    record Propose(@TargetAggregateIdentifier String id, Side from, Side into, String reason, Instant expiresAt)
            implements MergerCommand {}

    /** @param sides the sides that the caller answers for */
    record Answer(@TargetAggregateIdentifier String id, Set<Side.Which> sides, boolean agreed)
            implements MergerCommand {
        public Answer {
            sides = Set.copyOf(sides);
        }
    }

    /** Answers for the side that the link belongs to. */
    record AnswerByLink(@TargetAggregateIdentifier String id, String tokenHash, boolean agreed)
            implements MergerCommand {}

    /**
     * Replaces the link of a side whose organizers changed; the old link becomes invalid. Does nothing unless the
     * merger is open.
     */
    record Renew(@TargetAggregateIdentifier String id, Side side) implements MergerCommand {}

    /** Ends a merger at its deadline. Does nothing if the merger is not open or has another deadline. */
    record Expire(@TargetAggregateIdentifier String id, Instant due) implements MergerCommand {}

    /**
     * Records that both proposals are merged.
     *
     * @param offered the people of the proposal that went in
     * @param reserve the decision on the other proposal, if it was on the reserve list
     */
    record Settle(
            @TargetAggregateIdentifier String id,
            List<RosterEntry> offered,
            @Nullable Decision reserve) implements MergerCommand {
        public Settle {
            offered = List.copyOf(offered);
        }
    }

    /** Ends a merger that both sides agreed on, but that is no longer possible. */
    record GiveUp(@TargetAggregateIdentifier String id, String reason) implements MergerCommand {}

    /**
     * Records that an offered person is now on the other roster.
     *
     * @param entry the offered entry
     * @param as the new entry on the other roster
     */
    record NoteTaken(@TargetAggregateIdentifier String id, UUID entry, UUID as) implements MergerCommand {}

    /** Withdraws a proposed merger, or undoes a completed one. */
    record Undo(
            @TargetAggregateIdentifier String id, @Nullable String reason) implements MergerCommand {}
}
