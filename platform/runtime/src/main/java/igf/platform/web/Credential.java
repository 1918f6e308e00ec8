package igf.platform.web;

import java.util.Optional;

/** Reads personal credentials that are no JWT, like a registration's secret. A bean of the service that issued them. */
public interface Credential {

    /** @return who it belongs to; empty if this is none of its credentials */
    Optional<Caller> read(String bearer);
}
