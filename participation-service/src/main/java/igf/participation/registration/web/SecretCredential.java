package igf.participation.registration.web;

import igf.participation.registration.RegistrationState;
import igf.participation.registration.Registrations;
import igf.platform.web.Caller;
import igf.platform.web.Credential;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whoever holds a registration's secret is its person, for as long as the registration holds. */
@Component
class SecretCredential implements Credential {

    static final String SUBJECT = "registration:";

    private final Registrations registrations;

    SecretCredential(Registrations registrations) {
        this.registrations = registrations;
    }

    @Override
    public Optional<Caller> read(String bearer) {
        return Secret.read(bearer)
                .flatMap(secret -> registrations
                        .find(secret.registration())
                        .filter(RegistrationState::confirmed)
                        .filter(found -> secret.matches(found.entry().secretHash())))
                .map(found -> new Caller(SUBJECT + found.id(), found.person(), Set.of("PARTICIPANT"), Set.of()));
    }
}
