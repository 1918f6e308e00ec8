package igf.platform.web;

import java.util.Optional;

/**
 * Reads personal credentials that are not JWTs, such as a registration's secret. The service that issues them has a
 * bean of this type.
 */
public interface CredentialReader {

    /** @return the holder; empty if the text is not one of these credentials */
    Optional<Caller> read(String bearer);
}
