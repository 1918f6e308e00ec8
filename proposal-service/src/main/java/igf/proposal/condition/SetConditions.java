package igf.proposal.condition;

import igf.proposal.decision.Decision;
import igf.proposal.edition.EditionReader;
import igf.proposal.sending.Sender;
import java.util.UUID;

/** Sets the conditions of a decision. The rules in force determine the times of the reminders. */
public record SetConditions(Sender sender) {

    public ConditionsState set(UUID proposal, String edition, Decision decision) {
        var rules = new EditionReader(sender).get(edition).rules().conditions();
        return sender.<ConditionsState>send(ConditionsCommand.Set.of(proposal, decision, rules));
    }
}
