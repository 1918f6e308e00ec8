package igf.participation.access;

import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.platform.web.ResourceEditions;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the edition of a registration, for API keys that are limited to editions. */
@Component
class RegistrationEditions implements ResourceEditions {

    private final Registrations registrations;

    RegistrationEditions(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public String collection() {
        return "registrations";
    }

    @Override
    public Optional<String> find(UUID id) {
        return registrations.find(id).map(RegistrationState::edition);
    }
}
