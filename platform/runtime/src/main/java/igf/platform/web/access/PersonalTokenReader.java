package igf.platform.web.access;

import igf.platform.people.Credentials;
import igf.platform.web.Allow;
import igf.platform.web.Caller;
import igf.platform.web.CredentialReader;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Reads personal tokens, which are valid in every service. Ignores tokens without scopes. */
final class PersonalTokenReader implements CredentialReader {

    private final Credentials credentials;
    private final Clock clock;

    PersonalTokenReader(Credentials credentials, Clock clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> read(String bearer) {
        return Credentials.isPersonalToken(bearer)
                ? credentials
                        .find(bearer, clock.instant())
                        .filter(credential -> !credential.grant().scopes().isEmpty())
                        .map(PersonalTokenReader::caller)
                : Optional.empty();
    }

    private static Caller caller(Credentials.StoredCredential credential) {
        var grant = credential.grant();
        return Caller.byPersonalToken(credential.id(), grant.person(), grant.roles(), scopes(grant), grant.provenAt());
    }

    /**
     * Returns the scopes of a token. One from a mailed link also has {@link Allow#SIGN_IN}, because the link proves its
     * holder's identity.
     */
    private static Set<String> scopes(Credentials.Grant grant) {
        var scopes = new HashSet<>(grant.scopes());
        if (grant.provenAt() != null) {
            scopes.add(Allow.SIGN_IN);
        }
        return Set.copyOf(scopes);
    }
}
