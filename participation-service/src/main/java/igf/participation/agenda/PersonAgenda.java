package igf.participation.agenda;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import igf.participation.agenda.AgendaCommand.Mark;
import igf.participation.agenda.AgendaCommand.Unmark;
import igf.participation.agenda.AgendaEvent.SessionMarked;
import igf.participation.agenda.AgendaEvent.SessionUnmarked;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The sessions that a person has marked. A mark is no seat and needs no registration. */
@Aggregate(snapshotTriggerDefinition = "snapshots")
class PersonAgenda {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable UUID person;
    private Set<UUID> sessions = new LinkedHashSet<>();

    PersonAgenda() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(Mark command) {
        if (!sessions.contains(command.session())) {
            apply(new SessionMarked(command.person(), command.session()));
        }
    }

    @CommandHandler
    void handle(Unmark command) {
        if (sessions.contains(command.session())) {
            apply(new SessionUnmarked(Objects.requireNonNull(person), command.session()));
        }
    }

    @EventSourcingHandler
    void on(AgendaEvent event) {
        id = AgendaCommand.agendaId(event.person());
        person = event.person();
        switch (event) {
            case SessionMarked e -> sessions.add(e.session());
            case SessionUnmarked e -> sessions.remove(e.session());
        }
    }
}
