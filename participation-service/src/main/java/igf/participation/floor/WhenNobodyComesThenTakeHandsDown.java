package igf.participation.floor;

import igf.participation.programme.Programme;
import igf.participation.programme.ProgrammeEvent;
import igf.participation.registration.RegistrationEvent;
import igf.participation.registration.Registrations;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Recorded;
import igf.platform.domain.Refused;
import igf.platform.view.Views;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Removes the floor requests of ended registrations and cancelled sessions. A request made meanwhile is removed when
 * its event arrives. A registration that was made again keeps its place.
 */
@Component
@ProcessingGroup("take-hands-down")
class WhenNobodyComesThenTakeHandsDown {

    private static final String WHO = "take-hands-down";
    private static final long PATIENCE_MILLIS = 30_000;

    private final Commands commands;
    private final FloorQueries queries;
    private final Views views;
    private final Registrations registrations;
    private final Programme programme;

    WhenNobodyComesThenTakeHandsDown(
            Commands commands, FloorQueries queries, Views views, Registrations registrations, Programme programme) {
        this.commands = commands;
        this.queries = queries;
        this.views = views;
        this.registrations = registrations;
        this.programme = programme;
    }

    @EventHandler
    void on(RegistrationEvent.Cancelled event, Recorded<?> fact) {
        leave(event.id(), fact);
    }

    @EventHandler
    void on(RegistrationEvent.Forgotten event, Recorded<?> fact) {
        leave(event.id(), fact);
    }

    @EventHandler
    void on(FloorEvent.Asked event, Meta meta) {
        var registration = event.request().registration();
        if (registrations.ended(registration)) {
            commands.sendAs(WHO, new FloorCommand.Leave(event.id(), registration), meta.correlationId());
        } else if (programme.cancelled(event.session())) {
            commands.sendAs(WHO, new FloorCommand.Clear(event.id()), meta.correlationId());
        }
    }

    /** Waits for the view: it may not contain all requests that were made before this event. */
    private void leave(UUID registration, Recorded<?> fact) {
        if (!registrations.ended(registration)) {
            return;
        }
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
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }
}
