package igf.platform.view.build;

import igf.platform.log.LogToken;

/**
 * Thrown when the store has lost acknowledged writes: the batch does not follow the stored position. None of it was
 * written.
 */
public final class LostWritesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostWritesException(String build, LogToken stored) {
        super("The store of %s is at position %d, behind its last acknowledged write"
                .formatted(build, stored.positionNumber()));
    }
}
