package igf.proposal.roster;

import igf.platform.domain.Actor;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RefusedException;
import igf.proposal.admission.AdmissionsActions;
import igf.proposal.admission.Claim;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Changes the roster of a proposal. A submitted proposal counts for its proven organizers. This class counts the change
 * first, and refuses it if it exceeds a limit. It corrects the count if the change fails. Organizers who are not proven
 * count later; then the secretariat sees exceeded limits.
 */
public record ChangeRoster(Sender sender, LinkedPeople linkedPeople) {

    public VersionedProposal list(UUID id, RosterEntry entry) {
        return send(id, new ProposalCommand.ListPerson(id, entry));
    }

    public VersionedProposal change(UUID id, RosterEntry entry) {
        return send(id, new ProposalCommand.ChangePerson(id, entry));
    }

    public VersionedProposal correct(UUID id, RosterEntry entry) {
        return send(id, new ProposalCommand.CorrectAddress(id, entry));
    }

    public VersionedProposal replace(UUID id, UUID old, RosterEntry by, PersonalValue reason) {
        return send(id, new ProposalCommand.ReplacePerson(id, old, by, reason));
    }

    public VersionedProposal remove(UUID id, UUID entry) {
        return send(id, new ProposalCommand.RemovePerson(id, entry));
    }

    public VersionedProposal send(UUID id, ProposalCommand command) {
        var before = new ProposalReader(sender).get(id);
        if (!CountForLimits.isActive(before.state())) {
            return sender.<VersionedProposal>sendIfUnchanged(command);
        }
        var claim = findNewClaim(before, new RosterChanges(before.state()).decide(command));
        if (claim.isEmpty()) {
            return sender.<VersionedProposal>sendIfUnchanged(command);
        }
        new AdmissionsActions(sender).recount(before.state().edition(), claim.get(), before.version() + 1);
        try {
            return sender.<VersionedProposal>sendIfUnchanged(command);
        } catch (RuntimeException e) {
            new CountForLimits(sender, linkedPeople).updateCountAfterFailure(id);
            throw e;
        }
    }

    /**
     * Decides on a command like {@link #send}, without sending it.
     *
     * @param earlier claims of changes that were decided before, which are added to the counts; adds the new claim
     * @throws RefusedException as for the command itself
     */
    public VersionedProposal decide(
            VersionedProposal before, ProposalCommand command, Actor actor, Map<UUID, Claim> earlier) {
        var events = new RosterChanges(before.state()).decide(command);
        if (CountForLimits.isActive(before.state())) {
            findNewClaim(before, events).ifPresent(claim -> {
                RefusedException.throwIfAny(new AdmissionsActions(sender)
                        .findLimitsExceededByRecount(before.state().edition(), claim, earlier.values()));
                earlier.put(claim.proposal(), claim);
            });
        }
        return before.after(events, actor);
    }

    /** Returns the claim after events; empty if they do not change it. */
    private Optional<Claim> findNewClaim(VersionedProposal before, List<ProposalEvent> events) {
        var after = before.state();
        for (var event : events) {
            after = after.after(event);
        }
        var rules = new EditionReader(sender).get(after.edition()).rules();
        var claim = Claims.of(
                new VersionedProposal(before.version(), after, before.proven(), before.hidden()), rules, linkedPeople);
        return claim.equals(Claims.of(before, rules, linkedPeople)) ? Optional.empty() : Optional.of(claim);
    }
}
