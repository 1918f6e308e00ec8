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
 * Submits a proposal. Checks the proposal and the admissions first, so that the refusals of both are reported together.
 * Takes the number last; if the proposal then refuses, the counts are released. The number stays the proposal's own.
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

    /** Returns all reasons for which {@link #submit} would refuse the proposal now. Changes nothing. */
    public List<Refusal> examine(UUID id) {
        var seen = new ProposalReader(sender).get(id);
        var edition = new EditionReader(sender).inForce(seen.state().edition());
        return refusals(id, edition, Claims.of(seen, edition.rules(), humans));
    }

    /** Returns the limits that a submitted proposal exceeds: an organizer was proven later, or ids were linked. */
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

    /** Returns when a proposal may be submitted, including an extension for this proposal alone. */
    public static Window call(EditionState edition, UUID proposal) {
        var call = edition.details().call();
        var until = edition.deadline(proposal);
        var told = until.equals(call.graceUntil()) ? call.closesAt() : until;
        return new Window(call.opensAt(), until, told);
    }

    /**
     * Returns when a proposal's content may be edited: during its call. The secretariat may correct an accepted
     * proposal at any time.
     */
    public static Window editing(EditionState edition, ProposalState proposal, boolean bySecretariat) {
        return bySecretariat && proposal.stage().isAccepted()
                ? new Window(Instant.MIN, Instant.MAX)
                : call(edition, proposal.id());
    }
}
