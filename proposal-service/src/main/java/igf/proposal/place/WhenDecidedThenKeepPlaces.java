package igf.proposal.place;

import igf.platform.command.Commands;
import igf.platform.domain.Recorded;
import igf.proposal.content.PublicSummary;
import igf.proposal.proposal.ProposalEvent;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("places")
class WhenDecidedThenKeepPlaces {

    private final Commands commands;

    WhenDecidedThenKeepPlaces(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ProposalEvent event, Recorded<?> fact) {
        switch (event) {
            case ProposalEvent.Decided e -> follow(e, e.notice(), null, fact);
            case ProposalEvent.DecisionHeld e -> follow(e, e.notice(), null, fact);
            case ProposalEvent.HeldDecisionUndone e -> follow(e, e.notice(), null, fact);
            case ProposalEvent.PlaceGivenUp e -> follow(e, e.notice(), null, fact);
            case ProposalEvent.Revised e -> follow(e, e.notice(), null, fact);
            case ProposalEvent.DecisionUndone e -> follow(e, e.notice(), null, fact);
            case ProposalEvent.Lapsed e -> follow(e, e.notice(), null, fact);
            case ProposalEvent.Merged e -> follow(e, e.notice(), e.into(), fact);
            case ProposalEvent.Withdrawn e -> follow(e, e.notice(), null, fact);
            default -> {}
        }
    }

    private void follow(ProposalEvent event, PublicSummary notice, @Nullable UUID heir, Recorded<?> fact) {
        Seat.after(event, fact.sequence())
                .ifPresent(seat -> commands.sendAs(
                        "places",
                        new PlacesCommand.Follow(PlacesId.of(notice.edition()), notice.edition(), seat, heir),
                        fact.meta().correlationId()));
    }
}
