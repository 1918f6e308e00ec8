package igf.participation.seat.web;

import igf.participation.programme.Programme;
import igf.participation.registration.Registrations;
import igf.participation.vocabulary.Session;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Allows people who are registered for the session's edition or have a role in the session. Other callers cannot learn
 * whether it exists.
 */
@Component
class ParticipantGuard implements Guard {

    private final Programme programme;
    private final Registrations registrations;

    ParticipantGuard(Programme programme, Registrations registrations) {
        this.programme = programme;
        this.registrations = registrations;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        var person = caller.person();
        if (person == null) {
            return false;
        }
        try {
            var id = UUID.fromString(path.getOrDefault("session", ""));
            return programme
                            .findOrAwait(id)
                            .filter(session -> isRegistered(person, session))
                            .isPresent()
                    || programme.hasRole(id, person, Session::people);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean isRegistered(UUID person, Session session) {
        return registrations.idsOfSamePerson(person, session.edition()).stream()
                .anyMatch(id -> !registrations.isEnded(id));
    }
}
