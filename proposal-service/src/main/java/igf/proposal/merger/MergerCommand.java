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

    /** @param id {@link MergerId#of} the side that goes in; @param expiresAt when both answers must be there */
    record Propose(@TargetAggregateIdentifier String id, Side from, Side into, String reason, Instant expiresAt)
            implements MergerCommand {}

    /** @param sides for which the answer is given */
    record Answer(@TargetAggregateIdentifier String id, Set<Side.Which> sides, boolean agreed)
            implements MergerCommand {
        public Answer {
            sides = Set.copyOf(sides);
        }
    }

    /** For the side whose link it is. */
    record AnswerByLink(@TargetAggregateIdentifier String id, String tokenHash, boolean agreed)
            implements MergerCommand {}

    /** Others organize one side: they are asked by a new link, the one before ends. Says nothing if the merger is not open. */
    record Renew(@TargetAggregateIdentifier String id, Side side) implements MergerCommand {}

    /** It is time; says nothing if another end is waited for. */
    record Expire(@TargetAggregateIdentifier String id, Instant due) implements MergerCommand {}

    /**
     * Both proposals stand as merged.
     *
     * @param offered the people of the one that went in
     * @param reserve what had been decided of the other one, if that waited in reserve
     */
    record Settle(
            @TargetAggregateIdentifier String id,
            List<RosterEntry> offered,
            @Nullable Decision reserve) implements MergerCommand {
        public Settle {
            offered = List.copyOf(offered);
        }
    }

    /** They agreed, but one of the proposals stands where it cannot be merged any more. */
    record GiveUp(@TargetAggregateIdentifier String id, String reason) implements MergerCommand {}

    /** One of the offered people stands on the other roster now. @param as the entry there */
    record NoteTaken(@TargetAggregateIdentifier String id, UUID entry, UUID as) implements MergerCommand {}

    /** Before both have agreed it is taken back, after that it is undone. */
    record Undo(
            @TargetAggregateIdentifier String id, @Nullable String reason) implements MergerCommand {}
}
