package igf.proposal.admission;

import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.proposal.edition.EditionReader;
import igf.proposal.edition.EditionState;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalCommand.Window;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.ProposalState;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.sending.Sender;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Hands a proposal in. The proposal and the admissions are asked first, so that what both refuse is told at once; a number is
 * taken last, and what was counted with it is given back if the proposal then says no. The number stays its own.
 */
public record SubmitProposal(Sender sender, LinkedPeople humans) {

    public VersionedProposal submit(UUID id) {
        var before = new ProposalReader(sender).get(id);
        var proposal = before.state();
        var edition = new EditionReader(sender).inForce(proposal.edition());
        var claim = Claims.of(before, edition.rules(), humans);
        Refused.when(refusals(id, edition, claim));
        int number = new AdmissionsActions(sender)
                .admit(edition.edition(), claim, proposal.receipt() == null ? AdmissionsActions.NEW : before.version());
        try {
            return sender.<VersionedProposal>sendIfAsSeen(
                    new ProposalCommand.Submit(id, edition.rules(), call(edition, id), number));
        } catch (RuntimeException e) {
            new CountForLimits(sender, humans).giveBack(id);
            throw e;
        }
    }

    /** Every reason for which {@link #submit} would refuse it as it stands; changes nothing. */
    public List<Refusal> examine(UUID id) {
        var seen = new ProposalReader(sender).get(id);
        var edition = new EditionReader(sender).inForce(seen.state().edition());
        return refusals(id, edition, Claims.of(seen, edition.rules(), humans));
    }

    /** Limits that a proposal passes although it is handed in: somebody was proven later, or their ids were linked. */
    public List<Refusal> excess(UUID id) {
        var seen = new ProposalReader(sender).get(id);
        if (!CountForLimits.stands(seen.state())) {
            return List.of();
        }
        var edition = new EditionReader(sender).inForce(seen.state().edition());
        return new AdmissionsActions(sender).limits(edition.edition(), Claims.of(seen, edition.rules(), humans));
    }

    private List<Refusal> refusals(UUID id, EditionState edition, Claim claim) {
        var refusals = new ArrayList<Refusal>(
                sender.<List<Refusal>>send(new ProposalCommand.Examine(id, edition.rules(), call(edition, id))));
        if (refusals.stream().allMatch(refusal -> refusal.kind() == Refusal.Kind.RULE)) {
            refusals.addAll(new AdmissionsActions(sender).limits(edition.edition(), claim));
        }
        return refusals;
    }

    /** When a proposal may be submitted, with the time that it alone was given. */
    public static Window call(EditionState edition, UUID proposal) {
        var call = edition.details().call();
        var until = edition.deadline(proposal);
        var told = until.equals(call.graceUntil()) ? call.closesAt() : until;
        return new Window(call.opensAt(), until, told);
    }

    /** When what a proposal says may be edited: as it may be submitted; the secretariat puts an accepted one right at any time. */
    public static Window editing(EditionState edition, ProposalState proposal, boolean bySecretariat) {
        return bySecretariat && proposal.stage().isAccepted()
                ? new Window(Instant.MIN, Instant.MAX)
                : call(edition, proposal.id());
    }
}
