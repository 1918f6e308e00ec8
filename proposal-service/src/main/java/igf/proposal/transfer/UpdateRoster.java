package igf.proposal.transfer;

import igf.api.roster.RosterBody;
import igf.platform.web.Api;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.proposal.ProposalState;
import igf.proposal.roster.RosterEntryMapper;
import igf.proposal.roster.RosterPatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Brings the roster of a proposal to a list of people, by the same changes that its organizers make. */
record UpdateRoster(ProposalState proposal, RosterDifference difference, RosterEntryMapper entryMapper) {

    /** @param people null if the roster stays as it is */
    static UpdateRoster of(ProposalState proposal, @Nullable List<RosterPatch> people, RosterEntryMapper entryMapper) {
        if (people == null) {
            return new UpdateRoster(proposal, RosterDifference.NONE, entryMapper);
        }
        var before = new LinkedHashMap<UUID, RosterBody>();
        proposal.roster().forEach(entry -> before.put(entry.id(), entryMapper.toBody(entry)));
        return new UpdateRoster(proposal, RosterDifference.between(before, people), entryMapper);
    }

    /** Returns whether the list names other people, or the same with other values. */
    boolean isNeeded() {
        return !difference.isEmpty();
    }

    /**
     * Returns the commands in their order.
     *
     * @param sealed false for commands that are not sent: their entries have no sealed values
     */
    List<ProposalCommand> commands(boolean sealed) {
        var commands = new ArrayList<ProposalCommand>();
        difference.removed().forEach(entry -> commands.add(new ProposalCommand.RemovePerson(proposal.id(), entry)));
        difference.changed().forEach(changed -> commands.add(toCommand(changed, sealed)));
        difference.added().forEach(added -> commands.add(toCommand(added, sealed)));
        return commands;
    }

    private ProposalCommand toCommand(RosterDifference.Changed changed, boolean sealed) {
        var before = proposal.findEntry(changed.entry()).orElseThrow();
        var entry = sealed
                ? entryMapper.toChangedEntry(before, changed.after())
                : entryMapper.toUnsealedEntry(before.id(), changed.after(), before);
        return RosterEntryMapper.isOtherAddress(changed.after(), changed.before())
                ? new ProposalCommand.CorrectAddress(proposal.id(), entry)
                : new ProposalCommand.ChangePerson(proposal.id(), entry);
    }

    private ProposalCommand toCommand(RosterDifference.Added added, boolean sealed) {
        var id = Api.newId("roster/" + proposal.id() + "/" + added.index());
        var entry = sealed
                ? entryMapper.toEntry(id, added.person())
                : entryMapper.toUnsealedEntry(id, added.person(), null);
        return new ProposalCommand.ListPerson(proposal.id(), entry);
    }
}
