package igf.proposal.roster;

import igf.api.decision.Cause.Kind;
import igf.api.proposal.Stage;
import igf.proposal.decision.Decision;
import igf.proposal.edition.EditionReader;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.ProposalState;
import igf.proposal.rules.RuleSet;
import igf.proposal.sending.Sender;
import java.util.UUID;

/** Checks a roster against the minimum of its edition. Never refuses the answer of a person. */
public record CheckRoster(Sender sender, Genders genders) {

    /** Returns whether an event may change the result: it changes the roster, or brings a proposal back. */
    public static boolean isAffectedBy(ProposalEvent event) {
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
                    ProposalEvent.DraftDeleted _,
                    ProposalEvent.Screened _,
                    ProposalEvent.Lapsed _,
                    ProposalEvent.Merged _ -> false;
            case ProposalEvent.Decided e -> isByAppeal(e.decision());
        };
    }

    private static boolean isByAppeal(Decision decision) {
        var cause = decision.cause();
        return cause != null && cause.kind() == Kind.APPEAL;
    }

    public void check(UUID id) {
        var proposal = new ProposalReader(sender).getIncludingDeleted(id).state();
        check(proposal, new EditionReader(sender).get(proposal.edition()).rules());
    }

    /** @param rules rules of its edition, read once for many checks */
    public void check(UUID id, RuleSet rules) {
        check(new ProposalReader(sender).getIncludingDeleted(id).state(), rules);
    }

    private void check(ProposalState proposal, RuleSet rules) {
        if (proposal.stage() != Stage.DRAFT && !proposal.stage().isOut()) {
            sender.<Object>send(new RosterCommand.Check(
                    RosterCommand.idOf(proposal.id()), proposal, rules, genders.findByEntry(proposal)));
        }
    }
}
