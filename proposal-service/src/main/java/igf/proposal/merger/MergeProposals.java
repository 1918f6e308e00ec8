package igf.proposal.merger;

import igf.api.proposal.Stage;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.edition.EditionReader;
import igf.proposal.programme.SessionStarts;
import igf.proposal.proposal.ProposalActions;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.sending.Sender;
import java.util.UUID;

/** Merges proposals after both sides agreed, if this is still possible, and undoes mergers. */
public record MergeProposals(Sender sender, SessionStarts starts) {

    public void merge(UUID proposal, UUID into) {
        var other = new ProposalReader(sender).get(into).state();
        if (!other.stage().isMergeable()) {
            giveUp(proposal, "The proposal that was to take it in is " + other.stage() + ".");
            return;
        }
        try {
            var merged = new ProposalActions(sender).merge(proposal, into, starts.findStart(proposal));
            sender.<MergerState>send(new MergerCommand.Settle(
                    MergerId.of(proposal),
                    merged.state().roster(),
                    other.secretariatStage() == Stage.RESERVE ? other.secretariatDecision() : null));
        } catch (RefusedException e) {
            giveUp(proposal, e.reasons().getFirst().detail());
        }
    }

    private void giveUp(UUID proposal, String reason) {
        sender.<MergerState>send(new MergerCommand.GiveUp(MergerId.of(proposal), reason));
    }

    /**
     * Removes the people that the other side took over. If that side got its place by the merger, it returns to the
     * reserve list.
     */
    public void undo(MergerEvent.Undone event) {
        var proposals = new ProposalActions(sender);
        var rules =
                new EditionReader(sender).get(event.from().notice().edition()).rules();
        var into = event.into().proposal();
        proposals.undoMerge(event.proposal(), into, rules, event.reason());
        if (event.reserve() != null) {
            proposals.returnToReserve(
                    into, event.proposal(), event.reserve(), rules, event.reason(), starts.findStart(into));
        }
        event.taken().forEach(entry -> remove(proposals, into, entry));
    }

    private static void remove(ProposalActions proposals, UUID proposal, UUID entry) {
        try {
            proposals.remove(proposal, entry);
        } catch (RefusedException e) {
            // The entry was removed before, or the proposal no longer allows changes.
            if (e.reasons().getFirst().kind() == Refusal.Kind.RULE) {
                throw e;
            }
        }
    }
}
