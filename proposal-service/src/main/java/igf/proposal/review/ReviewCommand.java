package igf.proposal.review;

import igf.platform.domain.PersonalValue;
import igf.proposal.round.RoundReader;
import igf.proposal.rules.RuleSet;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * The commands of a review; its id is {@link ReviewId#of}. The sender first checks that the reviewer is assigned and
 * the round is open ({@link RoundReader#reviewerStatus}). Each returns the {@link ReviewState} after it.
 */
public sealed interface ReviewCommand {

    /** Gives or replaces the review. */
    record Give(
            @TargetAggregateIdentifier UUID id,
            String edition,
            UUID proposal,
            UUID reviewer,
            Ballot ballot,
            RuleSet rules)
            implements ReviewCommand {}

    /** Saves a draft, which does not count until it is given. */
    record Draft(
            @TargetAggregateIdentifier UUID id,
            String edition,
            UUID proposal,
            UUID reviewer,
            Ballot ballot,
            RuleSet rules)
            implements ReviewCommand {}

    /** Recuses the reviewer permanently; a given review no longer counts. */
    record Recuse(
            @TargetAggregateIdentifier UUID id, String edition, UUID proposal, UUID reviewer, PersonalValue reason)
            implements ReviewCommand {}
}
