package igf.proposal.proposal;

import igf.proposal.decision.Cause;
import igf.proposal.decision.Decision;
import igf.proposal.decision.Verdict;
import igf.proposal.rules.RuleSet;
import igf.proposal.sending.Sender;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends the commands of other features' use cases to proposals. */
public record ProposalActions(Sender sender) {

    public VersionedProposal decide(UUID id, Verdict verdict, RuleSet rules, Cause cause) {
        return sender.<VersionedProposal>send(new ProposalCommand.Decide(id, verdict, rules, cause));
    }

    /** @param event id that the event of the decision gets */
    public void decide(UUID id, Verdict verdict, RuleSet rules, Cause cause, UUID event) {
        sender.<@Nullable VersionedProposal>send(new ProposalCommand.Decide(id, verdict, rules, cause), event);
    }

    /** @param sessionStart when the session of the merged proposal begins, null if it is not released */
    public VersionedProposal merge(UUID id, UUID into, @Nullable Instant sessionStart) {
        return sender.<VersionedProposal>send(new ProposalCommand.Merge(id, into, sessionStart));
    }

    public VersionedProposal undoMerge(UUID id, UUID into, RuleSet rules, @Nullable String reason) {
        return sender.<VersionedProposal>send(new ProposalCommand.UndoMerge(id, into, rules, reason));
    }

    /** @param start when its session begins, null if it is not released */
    public VersionedProposal returnToReserve(
            UUID id, UUID freed, Decision reserve, RuleSet rules, @Nullable String reason, @Nullable Instant start) {
        return sender.<VersionedProposal>send(
                new ProposalCommand.ReturnToReserve(id, freed, reserve, rules, reason, start));
    }

    public VersionedProposal remove(UUID id, UUID entry) {
        return sender.<VersionedProposal>send(new ProposalCommand.RemovePerson(id, entry));
    }
}
