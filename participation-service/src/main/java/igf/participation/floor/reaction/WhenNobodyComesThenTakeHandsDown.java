package igf.participation.floor.reaction;

import igf.participation.floor.FloorCommand;
import igf.participation.floor.view.FloorQueries;
import igf.participation.programme.ProgrammeEvent;
import igf.participation.registration.RegistrationEvent;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Recorded;
import igf.platform.domain.Refusal;
import igf.platform.domain.Refused;
import igf.platform.view.Views;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Whoever is not registered any more does not wait to speak, and in a session that is cancelled nobody does. */
@Component
@ProcessingGroup("take-hands-down")
class WhenNobodyComesThenTakeHandsDown {

    private static final String WHO = "take-hands-down";
    private static final long PATIENCE_MILLIS = 30_000;

    private final Commands commands;
    private final FloorQueries queries;
    private final Views views;

    WhenNobodyComesThenTakeHandsDown(Commands commands, FloorQueries queries, Views views) {
        this.commands = commands;
        this.queries = queries;
        this.views = views;
    }

    @EventHandler
    void on(RegistrationEvent.Cancelled event, Recorded<?> fact) {
        leave(event.id(), fact);
    }

    @EventHandler
    void on(RegistrationEvent.Forgotten event, Recorded<?> fact) {
        leave(event.id(), fact);
    }

    /** Only read models that have come as far as this fact know every hand that was put up before it. */
    private void leave(UUID registration, Recorded<?> fact) {
        views.requireHead(PATIENCE_MILLIS);
        for (var session : queries.askedIn(registration)) {
            commands.sendAs(
                    WHO,
                    new FloorCommand.Leave(FloorCommand.floorOf(session), registration),
                    fact.meta().correlationId());
        }
    }

    @EventHandler
    void on(ProgrammeEvent.SessionCancelled event, Meta meta) {
        try {
            commands.sendAs(WHO, new FloorCommand.Clear(FloorCommand.floorOf(event.session())), meta.correlationId());
        } catch (Refused e) {
            // Nobody ever asked for the floor.
            if (e.reasons().getFirst().kind() != Refusal.Kind.NOT_FOUND) {
                throw e;
            }
        }
    }
}
