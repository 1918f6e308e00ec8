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

/** What was counted in advance is counted as it came out; a withdrawn proposal counts no longer for its organizers' limits. */
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
            // An organizer who does this is proven by it, and counts from then on.
            case ProposalEvent.ContentChanged e -> countIfTold(e.id(), meta);
            case ProposalEvent.FieldsChanged e -> countIfTold(e.id(), meta);
            case ProposalEvent.Revised e -> countIfTold(e.id(), meta);
            case ProposalEvent.LineDiscarded e -> countIfTold(e.id(), meta);
            // Whose it is does not change with these; a draft that comes back is counted when it is handed in.
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

    /** A draft may just be on its way to be handed in, with what was counted for it in advance. */
    private void countIfTold(UUID proposal, Meta meta) {
        counting(meta).followIfHandedIn(proposal);
    }
}
