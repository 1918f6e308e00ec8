package igf.platform.web;

import java.util.Optional;

/**
 * Reads personal credentials that are not JWTs, such as a registration's secret. A bean of the service that issues
 * them.
 */
public interface CredentialReader {

    /** @return the holder; empty if it is not one of these credentials */
    Optional<Caller> read(String bearer);
}
