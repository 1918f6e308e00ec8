package igf.participation.person.reaction;

import igf.participation.person.PersonCommand;
import igf.participation.person.PersonEvent;
import igf.participation.registration.RegistrationCommand;
import igf.participation.registration.RegistrationEvent;
import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.people.People;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Ends the person's registrations, destroys their key and confirms the erasure. Each step may be repeated after a
 * crash. A registration recorded later is ended when its own event arrives.
 */
@Component
@ProcessingGroup("erase-people")
class WhenErasureIsRequestedThenDestroyKey {

    private static final String NAME = "erase-people";

    private final Commands commands;
    private final People people;
    private final Registrations registrations;

    WhenErasureIsRequestedThenDestroyKey(Commands commands, People people, Registrations registrations) {
        this.commands = commands;
        this.people = people;
        this.registrations = registrations;
    }

    @EventHandler
    void on(PersonEvent.ErasureAsked event, Meta meta) {
        var all = registrations.findByPerson(event.person()).stream()
                .map(RegistrationState::id)
                .toList();
        all.forEach(id -> commands.sendAs(NAME, new RegistrationCommand.Forget(id), meta.correlationId()));
        var erasure = people.erase(event.person(), event.at());
        commands.sendAs(
                NAME,
                new PersonCommand.ConfirmErasure(PersonCommand.personId(event.person()), all, erasure.documents()),
                meta.correlationId());
    }

    @EventHandler
    void on(RegistrationEvent.Registered event, Meta meta) {
        if (people.isErased(event.entry().person())) {
            commands.sendAs(NAME, new RegistrationCommand.Forget(event.id()), meta.correlationId());
        }
    }
}
