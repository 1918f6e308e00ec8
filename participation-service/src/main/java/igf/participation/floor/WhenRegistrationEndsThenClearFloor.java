package igf.participation.floor;

import igf.participation.programme.Programme;
import igf.participation.programme.ProgrammeEvent;
import igf.participation.registration.RegistrationEvent;
import igf.participation.registration.Registrations;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.domain.RefusedException;
import igf.platform.view.Views;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Removes the floor requests of ended registrations and cancelled sessions. A request recorded later is removed when
 * its own event arrives. A registration that is confirmed again keeps its requests.
 */
@Component
@ProcessingGroup("take-hands-down")
class WhenRegistrationEndsThenClearFloor {

    private static final String NAME = "take-hands-down";
    private static final long TIMEOUT_MILLIS = 30_000;

    private final Commands commands;
    private final FloorQueries queries;
    private final Views views;
    private final Registrations registrations;
    private final Programme programme;

    WhenRegistrationEndsThenClearFloor(
            Commands commands, FloorQueries queries, Views views, Registrations registrations, Programme programme) {
        this.commands = commands;
        this.queries = queries;
        this.views = views;
        this.registrations = registrations;
        this.programme = programme;
    }

    @EventHandler
    void on(RegistrationEvent.Cancelled event, RecordedEvent<?> recorded) {
        removeRequests(event.id(), recorded);
    }

    @EventHandler
    void on(RegistrationEvent.Forgotten event, RecordedEvent<?> recorded) {
        removeRequests(event.id(), recorded);
    }

    @EventHandler
    void on(FloorEvent.Asked event, Meta meta) {
        var registration = event.request().registration();
        if (registrations.isEnded(registration)) {
            commands.sendAs(NAME, new FloorCommand.Leave(event.id(), registration), meta.correlationId());
        } else if (programme.hasLeftProgramme(event.session())) {
            commands.sendAs(NAME, new FloorCommand.Clear(event.id()), meta.correlationId());
        }
    }

    /** Waits for the view, which may not contain all earlier requests yet. */
    private void removeRequests(UUID registration, RecordedEvent<?> recorded) {
        if (!registrations.isEnded(registration)) {
            return;
        }
        views.requireHead(TIMEOUT_MILLIS);
        for (var session : queries.sessionsWithRequests(registration)) {
            commands.sendAs(
                    NAME,
                    new FloorCommand.Leave(FloorCommand.floorId(session), registration),
                    recorded.meta().correlationId());
        }
    }

    @EventHandler
    void on(ProgrammeEvent.SessionCancelled event, Meta meta) {
        try {
            commands.sendAs(NAME, new FloorCommand.Clear(FloorCommand.floorId(event.session())), meta.correlationId());
        } catch (RefusedException e) {
            // Nobody ever asked for the floor.
            if (!e.isNotFound()) {
                throw e;
            }
        }
    }
}
