package igf.proposal.roster;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.api.proposal.Stage;
import igf.proposal.proposal.RosterEvent;
import igf.proposal.roster.RosterCommand.Check;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** Records when a roster falls below its edition's minimum and when it meets it again. Records only changes. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class RosterWatch {

    @AggregateIdentifier
    private @Nullable String id;

    private List<RosterBreach> breaches = List.of();

    RosterWatch() {}

    /** Skips proposals that are out. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Check c) {
        var proposal = c.proposal();
        var notice = proposal.notice();
        if (notice == null
                || proposal.stage() == Stage.DRAFT
                || proposal.stage().isOut()) {
            return;
        }
        var found = new RosterMinimum(c.rules(), proposal.roster(), c.genders()).breaches();
        if (details(found).equals(details(breaches))) {
            return;
        }
        apply(
                found.isEmpty()
                        ? new RosterEvent.Restored(proposal.id(), notice, proposal.session())
                        : new RosterEvent.FellBelowMinimum(
                                proposal.id(),
                                notice,
                                proposal.session(),
                                found,
                                c.rules().version()));
    }

    /** Leaves out the numbers, which breaches of earlier releases do not have. */
    private static List<String> details(List<RosterBreach> breaches) {
        return breaches.stream().map(RosterBreach::detail).toList();
    }

    @EventSourcingHandler
    void on(RosterEvent event) {
        id = RosterCommand.idOf(event.id());
        breaches = switch (event) {
            case RosterEvent.FellBelowMinimum e -> e.breaches();
            case RosterEvent.Restored e -> List.of();
        };
    }
}
