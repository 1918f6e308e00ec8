package igf.participation.registration.web;

import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The person of the registration that the path names. */
@Component
class OwnRegistration implements Guard {

    private final Registrations registrations;

    OwnRegistration(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        try {
            return registrations
                    .find(UUID.fromString(path.getOrDefault("id", "")))
                    .map(RegistrationState::person)
                    .filter(caller::is)
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
