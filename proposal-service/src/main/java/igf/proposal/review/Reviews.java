package igf.proposal.review;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.rules.RuleSet;
import igf.proposal.rules.judging.Gate;

/** Whether the reviews of an edition are over, for what waits for them. */
public interface Reviews {

    /** Before anything was handed out there are none that could be over. */
    boolean areClosed(String edition);

    /** @throws Refused if the rules let decisions wait for the end of the reviews, and these are open */
    default void demandOver(String edition, RuleSet rules) {
        if (rules.waitsFor(Gate.DECISION_AFTER_REVIEWS) && !areClosed(edition)) {
            throw new Refused(Refusal.conflict(
                    "REVIEWS_STILL_OPEN",
                    "By the rules of this edition, decisions wait until its reviews are closed."));
        }
    }
}
