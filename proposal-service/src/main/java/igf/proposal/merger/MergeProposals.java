package igf.proposal.merger;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.edition.EditionReader;
import igf.proposal.programme.SessionStarts;
import igf.proposal.proposal.ProposalActions;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.Stage;
import igf.proposal.sending.Sender;
import java.util.UUID;

/** Merges the proposals whose sides have agreed, as far as they still can be, and takes them apart again. */
public record MergeProposals(Sender sender, SessionStarts starts) {

    public void merge(UUID proposal, UUID into) {
        var other = new ProposalReader(sender).get(into).state();
        if (!other.stage().isMergeable()) {
            giveUp(proposal, "The proposal that was to take it in is " + other.stage() + ".");
            return;
        }
        try {
            var merged = new ProposalActions(sender).merge(proposal, into, starts.of(proposal));
            sender.<MergerState>send(new MergerCommand.Settle(
                    MergerId.of(proposal),
                    merged.state().roster(),
                    other.insideStage() == Stage.RESERVE ? other.insideDecision() : null));
        } catch (Refused e) {
            giveUp(proposal, e.reasons().getFirst().detail());
        }
    }

    private void giveUp(UUID proposal, String reason) {
        sender.<MergerState>send(new MergerCommand.GiveUp(MergerId.of(proposal), reason));
    }

    /** Whom the other side took over leaves it again, and if it got its place by the merger it waits in reserve again. */
    public void undo(MergerEvent.Undone event) {
        var proposals = new ProposalActions(sender);
        var rules = new EditionReader(sender)
                .inForce(event.from().notice().edition())
                .rules();
        var into = event.into().proposal();
        proposals.undoMerge(event.proposal(), into, rules, event.reason());
        if (event.reserve() != null) {
            proposals.returnToReserve(into, event.proposal(), event.reserve(), rules, event.reason(), starts.of(into));
        }
        event.taken().forEach(entry -> remove(proposals, into, entry));
    }

    private static void remove(ProposalActions proposals, UUID proposal, UUID entry) {
        try {
            proposals.remove(proposal, entry);
        } catch (Refused e) {
            // Somebody removed the entry before, or nothing can come of that proposal any more.
            if (e.reasons().getFirst().kind() == Refusal.Kind.RULE) {
                throw e;
            }
        }
    }
}
