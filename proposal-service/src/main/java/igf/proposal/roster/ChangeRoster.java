package igf.proposal.roster;

import igf.platform.domain.PersonalValue;
import igf.proposal.admission.AdmissionsActions;
import igf.proposal.admission.Claims;
import igf.proposal.admission.CountForLimits;
import igf.proposal.edition.EditionReader;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.proposal.ProposalReader;
import igf.proposal.proposal.RosterChanges;
import igf.proposal.proposal.VersionedProposal;
import igf.proposal.sending.Sender;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Changes the roster of a proposal. A submitted proposal counts for its proven organizers, so a change that exceeds a
 * limit is refused in advance. The advance count is released if the change fails. An organizer who is not proven counts
 * later; the secretariat then sees exceeded limits.
 */
public record ChangeRoster(Sender sender, LinkedPeople humans) {

    public VersionedProposal list(UUID id, RosterEntry entry) {
        var command = new ProposalCommand.ListPerson(id, entry);
        return counted(id, command, roster -> roster.listed(command));
    }

    public VersionedProposal change(UUID id, RosterEntry entry) {
        var command = new ProposalCommand.ChangePerson(id, entry);
        return counted(id, command, roster -> roster.changed(command));
    }

    public VersionedProposal correct(UUID id, RosterEntry entry) {
        var command = new ProposalCommand.CorrectAddress(id, entry);
        return counted(id, command, roster -> roster.corrected(command));
    }

    public VersionedProposal replace(UUID id, UUID old, RosterEntry by, PersonalValue reason) {
        var command = new ProposalCommand.ReplacePerson(id, old, by, reason);
        return counted(id, command, roster -> roster.replaced(command));
    }

    public VersionedProposal remove(UUID id, UUID entry) {
        var command = new ProposalCommand.RemovePerson(id, entry);
        return counted(id, command, roster -> roster.removed(command));
    }

    private VersionedProposal counted(
            UUID id, ProposalCommand command, Function<RosterChanges, List<ProposalEvent>> change) {
        var before = new ProposalReader(sender).get(id);
        if (!CountForLimits.stands(before.state())) {
            return sender.<VersionedProposal>sendIfAsSeen(command);
        }
        var after = before.state();
        for (var event : change.apply(new RosterChanges(after))) {
            after = after.after(event);
        }
        var edition = new EditionReader(sender).inForce(after.edition());
        var rules = edition.rules();
        var claim = Claims.of(new VersionedProposal(before.version(), after, before.proven()), rules, humans);
        if (claim.equals(Claims.of(before, rules, humans))) {
            return sender.<VersionedProposal>sendIfAsSeen(command);
        }
        new AdmissionsActions(sender).recount(edition.edition(), claim, before.version() + 1);
        try {
            return sender.<VersionedProposal>sendIfAsSeen(command);
        } catch (RuntimeException e) {
            new CountForLimits(sender, humans).giveBack(id);
            throw e;
        }
    }
}
