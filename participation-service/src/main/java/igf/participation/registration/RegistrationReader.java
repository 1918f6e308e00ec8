package igf.participation.registration;

import igf.platform.domain.Aggregates;
import java.util.Optional;
import java.util.UUID;

public record RegistrationReader(Aggregates aggregates) {

    public Optional<RegistrationState> find(UUID id) {
        return aggregates.find(Registration.class, id, Registration::state);
    }
}
