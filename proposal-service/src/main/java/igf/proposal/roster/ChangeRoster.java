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
 * Changes the roster of a proposal. A submitted proposal counts for its proven organizers. This class counts the change
 * first, and refuses it if it exceeds a limit. It corrects the count if the change fails. Organizers who are not proven
 * count later; then the secretariat sees exceeded limits.
 */
public record ChangeRoster(Sender sender, LinkedPeople linkedPeople) {

    public VersionedProposal list(UUID id, RosterEntry entry) {
        var command = new ProposalCommand.ListPerson(id, entry);
        return sendCounted(id, command, roster -> roster.list(command));
    }

    public VersionedProposal change(UUID id, RosterEntry entry) {
        var command = new ProposalCommand.ChangePerson(id, entry);
        return sendCounted(id, command, roster -> roster.change(command));
    }

    public VersionedProposal correct(UUID id, RosterEntry entry) {
        var command = new ProposalCommand.CorrectAddress(id, entry);
        return sendCounted(id, command, roster -> roster.correct(command));
    }

    public VersionedProposal replace(UUID id, UUID old, RosterEntry by, PersonalValue reason) {
        var command = new ProposalCommand.ReplacePerson(id, old, by, reason);
        return sendCounted(id, command, roster -> roster.replace(command));
    }

    public VersionedProposal remove(UUID id, UUID entry) {
        var command = new ProposalCommand.RemovePerson(id, entry);
        return sendCounted(id, command, roster -> roster.remove(command));
    }

    private VersionedProposal sendCounted(
            UUID id, ProposalCommand command, Function<RosterChanges, List<ProposalEvent>> change) {
        var before = new ProposalReader(sender).get(id);
        if (!CountForLimits.isActive(before.state())) {
            return sender.<VersionedProposal>sendIfUnchanged(command);
        }
        var after = before.state();
        for (var event : change.apply(new RosterChanges(after))) {
            after = after.after(event);
        }
        var edition = new EditionReader(sender).get(after.edition());
        var rules = edition.rules();
        var claim = Claims.of(new VersionedProposal(before.version(), after, before.proven(), before.hidden()), rules, linkedPeople);
        if (claim.equals(Claims.of(before, rules, linkedPeople))) {
            return sender.<VersionedProposal>sendIfUnchanged(command);
        }
        new AdmissionsActions(sender).recount(edition.edition(), claim, before.version() + 1);
        try {
            return sender.<VersionedProposal>sendIfUnchanged(command);
        } catch (RuntimeException e) {
            new CountForLimits(sender, linkedPeople).updateCountAfterFailure(id);
            throw e;
        }
    }
}
