package igf.proposal.edition.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.proposal.admission.CountForLimits;
import igf.proposal.obligation.LinkedPeople;
import igf.proposal.proposal.ProposalEvent;
import igf.proposal.sending.SystemSender;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Counts a changed proposal by its current state. Corrects advance counts, and ends those of withdrawn proposals. */
@Component
@ProcessingGroup("release-admission")
class WhenProposalChangesThenUpdateCount {

    private final Commands commands;
    private final LinkedPeople linkedPeople;

    WhenProposalChangesThenUpdateCount(Commands commands, LinkedPeople linkedPeople) {
        this.commands = commands;
        this.linkedPeople = linkedPeople;
    }

    @EventHandler
    void on(ProposalEvent event, Meta meta) {
        switch (event) {
            case ProposalEvent.Submitted e -> updateCount(e.id(), meta);
            case ProposalEvent.Withdrawn e -> updateCount(e.id(), meta);
            // An interrupted submission may have counted it in advance.
            case ProposalEvent.DraftDeleted e -> updateCount(e.id(), meta);
            case ProposalEvent.PersonListed e -> updateCountIfSubmitted(e.id(), meta);
            case ProposalEvent.PersonChanged e -> updateCountIfSubmitted(e.id(), meta);
            case ProposalEvent.PersonReplaced e -> updateCount(e.id(), meta);
            case ProposalEvent.AddressCorrected e -> updateCount(e.id(), meta);
            case ProposalEvent.PersonRemoved e -> updateCountIfSubmitted(e.id(), meta);
            // An organizer who makes such a change becomes proven, and counts from then on.
            case ProposalEvent.ContentChanged e -> updateCountIfSubmitted(e.id(), meta);
            case ProposalEvent.FieldsChanged e -> updateCountIfSubmitted(e.id(), meta);
            case ProposalEvent.Revised e -> updateCountIfSubmitted(e.id(), meta);
            case ProposalEvent.LineDiscarded e -> updateCountIfSubmitted(e.id(), meta);
            // These do not change whom the proposal counts for. A returned draft is counted again when it is submitted.
            case ProposalEvent.Drafted _,
                    ProposalEvent.PersonInvited _,
                    ProposalEvent.PersonAnswered _,
                    ProposalEvent.Returned _,
                    ProposalEvent.Screened _,
                    ProposalEvent.ScreeningOverruled _,
                    ProposalEvent.ScreeningUndone _,
                    ProposalEvent.Decided _,
                    ProposalEvent.DecisionUndone _,
                    ProposalEvent.Lapsed _,
                    ProposalEvent.Merged _,
                    ProposalEvent.DecisionHeld _,
                    ProposalEvent.HeldDecisionUndone _,
                    ProposalEvent.PlaceGivenUp _,
                    ProposalEvent.MergeUndone _ -> {}
        }
    }

    private CountForLimits countForLimits(Meta meta) {
        return new CountForLimits(new SystemSender(commands, "release-admission", meta.correlationId()), linkedPeople);
    }

    private void updateCount(UUID proposal, Meta meta) {
        countForLimits(meta).updateCount(proposal);
    }

    /** Skips drafts, because a request that is submitting the draft now may have counted it in advance. */
    private void updateCountIfSubmitted(UUID proposal, Meta meta) {
        countForLimits(meta).updateCountIfSubmitted(proposal);
    }
}
