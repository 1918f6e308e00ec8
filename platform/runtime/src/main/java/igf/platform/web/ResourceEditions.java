package igf.platform.web;

import java.util.Optional;
import java.util.UUID;

/** Finds the edition of a resource in a request's path, for API keys that are limited to editions. A bean. */
public interface ResourceEditions {

    /** Returns the first name of the resource's paths, as {@code sessions}. */
    String collection();

    /**
     * Returns the edition of a resource; empty if there is no such resource.
     *
     * @throws igf.platform.domain.RefusedException as for a request that names the resource
     */
    Optional<String> find(UUID id);
}
