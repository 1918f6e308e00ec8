package igf.proposal.review;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.judging.Gate;

/** Finds out whether the reviews of an edition are closed. */
public interface Reviews {

    /** Returns false also before proposals are assigned to reviewers. */
    boolean areClosed(String edition);

    /** @throws Refused if the rules make decisions wait for the reviews, and these are open */
    default void demandOver(String edition, RuleSet rules) {
        if (rules.waitsFor(Gate.DECISION_AFTER_REVIEWS) && !areClosed(edition)) {
            throw new Refused(Refusal.conflict(
                    "REVIEWS_STILL_OPEN",
                    "By the rules of this edition, decisions wait until its reviews are closed."));
        }
    }
}
