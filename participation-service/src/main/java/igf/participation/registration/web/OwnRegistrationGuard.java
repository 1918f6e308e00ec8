package igf.participation.registration.web;

import igf.participation.registration.Registrations;
import igf.platform.web.Caller;
import igf.platform.web.Guard;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Allows the registered person, under any linked id. */
@Component
class OwnRegistrationGuard implements Guard {

    private final Registrations registrations;

    OwnRegistrationGuard(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public boolean allows(Caller caller, Map<String, String> path) {
        var person = caller.person();
        try {
            return person != null
                    && registrations
                            .find(UUID.fromString(path.getOrDefault("id", "")))
                            .filter(found -> registrations.belongsTo(person, found))
                            .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
