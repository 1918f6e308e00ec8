package igf.proposal.screening;

import igf.api.screening.ScreeningOutcome;
import igf.proposal.call.Activity;
import igf.proposal.edition.EditionReader;
import igf.proposal.evidence.Findings;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.rules.judging.Gate;
import igf.proposal.sending.Sender;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Screens a proposal during its edition's screening phase, and records which criteria are not met. */
public record ScreenProposal(Sender sender, Findings findings) {

    public VersionedProposal screen(UUID id, ScreeningOutcome outcome, @Nullable String note) {
        var proposal = new ProposalReader(sender).get(id).state();
        var edition = new EditionReader(sender).get(proposal.edition());
        edition.requireAllowed(Activity.SCREENING);
        var rules = edition.rules();
        var notBefore = rules.hasGate(Gate.SCREENING_AFTER_CALL) ? edition.deadline(id) : null;
        var failed = findings.computeForDecision(proposal, edition).stream()
                .flatMap(finding -> finding.failedCriterion().stream())
                .toList();
        return sender.<VersionedProposal>sendIfUnchanged(
                new ProposalCommand.Screen(id, outcome, note, notBefore, failed, rules.version()));
    }
}
