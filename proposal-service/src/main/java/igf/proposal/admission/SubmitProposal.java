package igf.proposal.admission;

import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
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
 * Submits a proposal. Checks the proposal and the limits first, so that the refusals of both are reported together. If
 * the proposal refuses after it got its number, it stops counting for the limits but keeps the number.
 */
public record SubmitProposal(Sender sender, LinkedPeople linkedPeople) {

    public VersionedProposal submit(UUID id) {
        var before = new ProposalReader(sender).get(id);
        var proposal = before.state();
        var edition = new EditionReader(sender).get(proposal.edition());
        var claim = Claims.of(before, edition.rules(), linkedPeople);
        RefusedException.throwIfAny(refusals(id, edition, claim));
        int number = new AdmissionsActions(sender)
                .admit(edition.edition(), claim, proposal.receipt() == null ? AdmissionsActions.NEW : before.version());
        try {
            return sender.<VersionedProposal>sendIfUnchanged(
                    new ProposalCommand.Submit(id, edition.rules(), submissionWindow(edition, id), number));
        } catch (RuntimeException e) {
            new CountForLimits(sender, linkedPeople).updateCountAfterFailure(id);
            throw e;
        }
    }

    /** Returns all reasons for which {@link #submit} would refuse the proposal now; empty if there are none. */
    public List<Refusal> check(UUID id) {
        var versioned = new ProposalReader(sender).get(id);
        var edition = new EditionReader(sender).get(versioned.state().edition());
        return refusals(id, edition, Claims.of(versioned, edition.rules(), linkedPeople));
    }

    /**
     * Returns the limits that a submitted proposal exceeds. This happens if an organizer is proven later, or if ids are
     * linked.
     */
    public List<Refusal> findExceededLimits(UUID id) {
        var versioned = new ProposalReader(sender).get(id);
        if (!CountForLimits.isActive(versioned.state())) {
            return List.of();
        }
        var edition = new EditionReader(sender).get(versioned.state().edition());
        return new AdmissionsActions(sender)
                .findExceededLimits(edition.edition(), Claims.of(versioned, edition.rules(), linkedPeople));
    }

    private List<Refusal> refusals(UUID id, EditionState edition, Claim claim) {
        var refusals = new ArrayList<Refusal>(sender.<List<Refusal>>send(
                new ProposalCommand.Examine(id, edition.rules(), submissionWindow(edition, id))));
        if (refusals.stream().allMatch(refusal -> refusal.kind() == Refusal.Kind.RULE)) {
            refusals.addAll(new AdmissionsActions(sender).findExceededLimits(edition.edition(), claim));
        }
        return refusals;
    }

    /** Returns the time in which a proposal may be submitted, including its own extension. */
    public static Window submissionWindow(EditionState edition, UUID proposal) {
        var call = edition.details().call();
        var until = edition.deadline(proposal);
        var announcedEnd = until.equals(call.graceUntil()) ? call.closesAt() : until;
        return new Window(call.opensAt(), until, announcedEnd);
    }

    /**
     * Returns the time in which a proposal's content may be edited: its submission window, or any time if the
     * secretariat corrects an accepted proposal.
     */
    public static Window editingWindow(EditionState edition, ProposalState proposal, boolean bySecretariat) {
        return bySecretariat && proposal.stage().isAccepted()
                ? new Window(Instant.MIN, Instant.MAX)
                : submissionWindow(edition, proposal.id());
    }
}
