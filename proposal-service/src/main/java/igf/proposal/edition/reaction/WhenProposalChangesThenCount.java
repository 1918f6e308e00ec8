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

/** Corrects the advance counts by what actually happened, and stops counting withdrawn proposals. */
@Component
@ProcessingGroup("release-admission")
class WhenProposalChangesThenCount {

    private final Commands commands;
    private final LinkedPeople humans;

    WhenProposalChangesThenCount(Commands commands, LinkedPeople humans) {
        this.commands = commands;
        this.humans = humans;
    }

    @EventHandler
    void on(ProposalEvent event, Meta meta) {
        switch (event) {
            case ProposalEvent.Submitted e -> count(e.id(), meta);
            case ProposalEvent.Withdrawn e -> count(e.id(), meta);
            case ProposalEvent.PersonListed e -> countIfTold(e.id(), meta);
            case ProposalEvent.PersonChanged e -> countIfTold(e.id(), meta);
            case ProposalEvent.PersonReplaced e -> count(e.id(), meta);
            case ProposalEvent.AddressCorrected e -> count(e.id(), meta);
            case ProposalEvent.PersonRemoved e -> countIfTold(e.id(), meta);
            // An organizer who does this becomes proven, and counts from then on.
            case ProposalEvent.ContentChanged e -> countIfTold(e.id(), meta);
            case ProposalEvent.FieldsChanged e -> countIfTold(e.id(), meta);
            case ProposalEvent.Revised e -> countIfTold(e.id(), meta);
            case ProposalEvent.LineDiscarded e -> countIfTold(e.id(), meta);
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

    private CountForLimits counting(Meta meta) {
        return new CountForLimits(new SystemSender(commands, "release-admission", meta.correlationId()), humans);
    }

    private void count(UUID proposal, Meta meta) {
        counting(meta).follow(proposal);
    }

    /** Skips drafts, because one may be in the middle of a submission that has counted it in advance. */
    private void countIfTold(UUID proposal, Meta meta) {
        counting(meta).followIfHandedIn(proposal);
    }
}
