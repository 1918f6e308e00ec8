package igf.proposal.review;

import igf.platform.domain.PersonalValue;
import igf.proposal.round.RoundReader;
import igf.proposal.rules.RuleSet;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What a review can be asked for; its id is {@link ReviewId#of}. The sender checks before that its reviewer is
 * assigned and the round open ({@link RoundReader#standing}). Each returns the {@link ReviewState} after it.
 */
public sealed interface ReviewCommand {

    /** Gives the review, or replaces it. @param rules in force */
    record Give(
            @TargetAggregateIdentifier UUID id,
            String edition,
            UUID proposal,
            UUID reviewer,
            Ballot ballot,
            RuleSet rules)
            implements ReviewCommand {}

    /** Notes what the reviewer has so far; it counts only once it is given. @param rules in force */
    record Draft(
            @TargetAggregateIdentifier UUID id,
            String edition,
            UUID proposal,
            UUID reviewer,
            Ballot ballot,
            RuleSet rules)
            implements ReviewCommand {}

    /** The reviewer stands aside for good: a score that was given counts no longer. */
    record Recuse(
            @TargetAggregateIdentifier UUID id, String edition, UUID proposal, UUID reviewer, PersonalValue reason)
            implements ReviewCommand {}
}
