package igf.platform.web.access;

import igf.platform.people.Credentials;
import igf.platform.web.Caller;
import igf.platform.web.Credential;
import java.time.Clock;
import java.util.Optional;

/** A credential that somebody got for proving an address; the same in every service. */
final class PersonalCredential implements Credential {

    private final Credentials credentials;
    private final Clock clock;

    PersonalCredential(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> read(String bearer) {
        return Credentials.isOne(bearer)
                ? credentials.find(bearer, clock.instant()).map(held -> {
                    var grant = held.grant();
                    return new Caller(
                            "credential:" + held.id(), grant.person(), grant.roles(), grant.scopes(), grant.provenAt());
                })
                : Optional.empty();
    }
}
