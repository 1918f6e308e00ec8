package igf.proposal.review;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.judging.Gate;

/** Reads whether the reviews of an edition are closed. */
public interface Reviews {

    /** Returns false before proposals are assigned to reviewers, too. */
    boolean isClosed(String edition);

    /** @throws RefusedException if the rules make decisions wait for the reviews, and these are open */
    default void requireClosed(String edition, RuleSet rules) {
        if (rules.hasGate(Gate.DECISION_AFTER_REVIEWS) && !isClosed(edition)) {
            throw new RefusedException(Refusal.conflict(
                    "REVIEWS_STILL_OPEN",
                    "By the rules of this edition, decisions wait until its reviews are closed."));
        }
    }
}
