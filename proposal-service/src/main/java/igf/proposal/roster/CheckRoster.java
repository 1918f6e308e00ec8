package igf.proposal.roster;

import igf.proposal.edition.EditionReader;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.Stage;
import igf.proposal.rules.RuleSet;
import igf.proposal.sending.Sender;
import java.util.UUID;

/** Compares a roster with the minimum of its edition. Nobody's answer is ever refused for what it does to it. */
public record CheckRoster(Sender sender, Genders genders) {

    /** Whether an event may make a difference: the roster is another one, or nobody looked while it was out. */
    public static boolean isFor(ProposalEvent event) {
        return switch (event) {
            case ProposalEvent.Submitted _,
                    ProposalEvent.PersonListed _,
                    ProposalEvent.PersonChanged _,
                    ProposalEvent.PersonReplaced _,
                    ProposalEvent.AddressCorrected _,
                    ProposalEvent.PersonRemoved _,
                    ProposalEvent.PersonAnswered _,
                    ProposalEvent.ScreeningOverruled _,
                    ProposalEvent.ScreeningUndone _,
                    ProposalEvent.DecisionUndone _,
                    ProposalEvent.MergeUndone _ -> true;
            case ProposalEvent.Drafted _,
                    ProposalEvent.DecisionHeld _,
                    ProposalEvent.HeldDecisionUndone _,
                    ProposalEvent.PlaceGivenUp _,
                    ProposalEvent.ContentChanged _,
                    ProposalEvent.FieldsChanged _,
                    ProposalEvent.Revised _,
                    ProposalEvent.PersonInvited _,
                    ProposalEvent.LineDiscarded _,
                    ProposalEvent.Withdrawn _,
                    ProposalEvent.Returned _,
                    ProposalEvent.Screened _,
                    ProposalEvent.Decided _,
                    ProposalEvent.Lapsed _,
                    ProposalEvent.Merged _ -> false;
        };
    }

    public void check(UUID id) {
        var proposal = new ProposalReader(sender).get(id).state();
        check(proposal, new EditionReader(sender).inForce(proposal.edition()).rules());
    }

    /** @param rules of its edition, for who checks many */
    public void check(UUID id, RuleSet rules) {
        check(new ProposalReader(sender).get(id).state(), rules);
    }

    private void check(ProposalState proposal, RuleSet rules) {
        if (proposal.stage() != Stage.DRAFT && !proposal.stage().isOut()) {
            sender.<Object>send(
                    new RosterCommand.Check(RosterCommand.idOf(proposal.id()), proposal, rules, genders.of(proposal)));
        }
    }
}
