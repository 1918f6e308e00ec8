package igf.proposal.review;

import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What the review round of an edition can be asked for; its id is {@link ReviewId#ofRound}. */
public sealed interface RoundCommand {

    /** Answers the {@link Allotment} of each candidate: the same for the same seed, until something else changes. */
    record Assign(
            @TargetAggregateIdentifier String id,
            String edition,
            int perProposal,
            long seed,
            List<Candidate> candidates,
            List<Panelist> reviewers)
            implements RoundCommand {
        public Assign {
            candidates = List.copyOf(candidates);
            reviewers = List.copyOf(reviewers);
        }
    }

    /** No review can be given or changed any more. */
    record Close(@TargetAggregateIdentifier String id, String edition) implements RoundCommand {}

    /** Changes nothing: answers {@link Standing}, whether somebody is asked to review a proposal. */
    record Ask(@TargetAggregateIdentifier String id, UUID proposal, UUID reviewer) implements RoundCommand {}

    /** @param closed whether the round is over */
    record Standing(boolean assigned, boolean closed) {}
}
