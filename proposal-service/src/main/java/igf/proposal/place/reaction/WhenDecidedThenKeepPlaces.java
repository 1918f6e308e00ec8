package igf.proposal.place.reaction;

import igf.platform.command.Commands;
import igf.platform.domain.Recorded;
import igf.proposal.content.PublicSummary;
import igf.proposal.place.PlacesCommand;
import igf.proposal.place.PlacesId;
import igf.proposal.place.Seat;
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
    void on(ProposalEvent.Decided event, Recorded<?> fact) {
        follow(event, event.notice(), fact);
    }

    @EventHandler
    void on(ProposalEvent.DecisionHeld event, Recorded<?> fact) {
        follow(event, event.notice(), fact);
    }

    @EventHandler
    void on(ProposalEvent.HeldDecisionUndone event, Recorded<?> fact) {
        follow(event, event.notice(), fact);
    }

    @EventHandler
    void on(ProposalEvent.PlaceGivenUp event, Recorded<?> fact) {
        follow(event, event.notice(), fact);
    }

    @EventHandler
    void on(ProposalEvent.Revised event, Recorded<?> fact) {
        follow(event, event.notice(), fact);
    }

    @EventHandler
    void on(ProposalEvent.DecisionUndone event, Recorded<?> fact) {
        follow(event, event.notice(), fact);
    }

    @EventHandler
    void on(ProposalEvent.Lapsed event, Recorded<?> fact) {
        follow(event, event.notice(), fact);
    }

    @EventHandler
    void on(ProposalEvent.Merged event, Recorded<?> fact) {
        follow(event, event.notice(), event.into(), fact);
    }

    @EventHandler
    void on(ProposalEvent.Withdrawn event, Recorded<?> fact) {
        follow(event, event.notice(), fact);
    }

    private void follow(ProposalEvent event, PublicSummary notice, Recorded<?> fact) {
        follow(event, notice, null, fact);
    }

    private void follow(ProposalEvent event, PublicSummary notice, @Nullable UUID heir, Recorded<?> fact) {
        Seat.after(event, fact.sequence())
                .ifPresent(seat -> commands.sendAs(
                        "places",
                        new PlacesCommand.Follow(PlacesId.of(notice.edition()), notice.edition(), seat, heir),
                        fact.meta().correlationId()));
    }
}
