package igf.proposal.place;

import igf.api.decision.DecisionOutcome;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.proposal.decision.Cause;
import igf.proposal.decision.Verdict;
import igf.proposal.proposal.ProposalCommand;
import igf.proposal.reading.Editions;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("promotions")
class WhenPlaceIsFreeThenPromote {

    private static final String NAME = "promotions";

    private final Commands commands;
    private final Editions editions;

    WhenPlaceIsFreeThenPromote(Commands commands, Editions editions) {
        this.commands = commands;
        this.editions = editions;
    }

    @EventHandler
    void on(PlacesEvent.Promoted event, Meta meta) {
        var edition = editions.get(event.edition());
        // The organizers read this reason. It names a proposal only if that is part of this one now.
        var reason = Boolean.TRUE.equals(event.merged())
                ? "WS #" + event.freedNumber() + " was merged into this one, which takes its place."
                : "A place became free, and this was the next on the reserve list.";
        var decide = new ProposalCommand.Decide(
                event.proposal(),
                Verdict.of(DecisionOutcome.ACCEPTED, reason),
                edition.rules(),
                Cause.promotion(event.freed()));
        try {
            commands.sendAs(NAME, decide, meta.correlationId());
        } catch (RefusedException e) {
            // The proposal left the reserve list in the meantime. The places follow that change too and promote the
            // next one.
            if (e.reasons().getFirst().kind() != Refusal.Kind.CONFLICT) {
                throw e;
            }
        }
    }
}
