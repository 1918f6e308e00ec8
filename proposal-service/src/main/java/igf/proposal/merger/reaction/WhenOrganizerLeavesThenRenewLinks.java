package igf.proposal.merger.reaction;

import igf.api.roster.RosterRole;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.RefusedException;
import igf.proposal.content.PublicSummary;
import igf.proposal.merger.MergedProposals;
import igf.proposal.merger.MergerCommand;
import igf.proposal.merger.MergerId;
import igf.proposal.merger.SideFactory;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.reading.Proposals;
import igf.proposal.roster.RosterEntry;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Replaces the link of a side when one of its organizers leaves, because the organizers of a side share one link. Sends
 * the new link to the current organizers.
 */
@Component
@ProcessingGroup("merger-links")
class WhenOrganizerLeavesThenRenewLinks {

    private static final String NAME = "merger-links";

    private final Commands commands;
    private final MergedProposals mergers;
    private final Proposals proposals;
    private final SideFactory sideFactory;

    WhenOrganizerLeavesThenRenewLinks(
            Commands commands, MergedProposals mergers, Proposals proposals, SideFactory sideFactory) {
        this.commands = commands;
        this.mergers = mergers;
        this.proposals = proposals;
        this.sideFactory = sideFactory;
    }

    @EventHandler
    void on(ProposalEvent.AddressCorrected event, Meta meta) {
        renew(event.id(), event.old(), meta);
    }

    @EventHandler
    void on(ProposalEvent.PersonReplaced event, Meta meta) {
        renew(event.id(), event.old(), meta);
    }

    @EventHandler
    void on(ProposalEvent.PersonRemoved event, Meta meta) {
        renew(event.id(), event.entry(), meta);
    }

    /** Renews the links of the merger in which the proposal goes in, and of all open mergers into it. */
    private void renew(UUID proposal, RosterEntry formerEntry, Meta meta) {
        // A draft may have been deleted since then.
        var notice = proposals
                .find(proposal)
                .map(versioned -> versioned.state().notice())
                .orElse(null);
        if (formerEntry.role() == RosterRole.ORGANIZER && notice != null) {
            Stream.concat(Stream.of(proposal), mergers.findOpenInto(proposal).stream())
                    .forEach(merger -> renew(merger, proposal, notice, meta));
        }
    }

    private void renew(UUID merger, UUID proposal, PublicSummary notice, Meta meta) {
        try {
            commands.sendAs(
                    NAME,
                    new MergerCommand.Renew(MergerId.of(merger), sideFactory.create(merger, proposal, notice)),
                    meta.correlationId());
        } catch (RefusedException e) {
            // Most proposals never had a merger.
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }
}
