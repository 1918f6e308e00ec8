package igf.proposal.place;

import igf.platform.command.Commands;
import igf.platform.domain.RecordedEvent;
import igf.proposal.content.PublicSummary;
import igf.proposal.proposal.ProposalEvent;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("places")
class WhenDecidedThenUpdatePlaces {

    private final Commands commands;

    WhenDecidedThenUpdatePlaces(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(ProposalEvent event, RecordedEvent<?> recorded) {
        switch (event) {
            case ProposalEvent.Decided e -> recordSeat(e, e.notice(), null, recorded);
            case ProposalEvent.DecisionHeld e -> recordSeat(e, e.notice(), null, recorded);
            case ProposalEvent.HeldDecisionUndone e -> recordSeat(e, e.notice(), null, recorded);
            case ProposalEvent.PlaceGivenUp e -> recordSeat(e, e.notice(), null, recorded);
            case ProposalEvent.Revised e -> recordSeat(e, e.notice(), null, recorded);
            case ProposalEvent.DecisionUndone e -> recordSeat(e, e.notice(), null, recorded);
            case ProposalEvent.Lapsed e -> recordSeat(e, e.notice(), null, recorded);
            case ProposalEvent.Merged e -> recordSeat(e, e.notice(), e.into(), recorded);
            case ProposalEvent.Withdrawn e -> recordSeat(e, e.notice(), null, recorded);
            default -> {}
        }
    }

    private void recordSeat(
            ProposalEvent event, PublicSummary notice, @Nullable UUID mergedInto, RecordedEvent<?> recorded) {
        Seat.after(event, recorded.sequence())
                .ifPresent(seat -> commands.sendAs(
                        "places",
                        new PlacesCommand.RecordSeat(PlacesId.of(notice.edition()), notice.edition(), seat, mergedInto),
                        recorded.meta().correlationId()));
    }
}
