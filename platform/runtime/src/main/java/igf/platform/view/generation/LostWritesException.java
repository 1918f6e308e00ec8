package igf.platform.view.generation;

import igf.platform.log.LogToken;

/**
 * Thrown when the store has lost acknowledged writes: the batch does not follow the stored position. Nothing of the
 * batch was written.
 */
public final class LostWritesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostWritesException(String generation, LogToken stored) {
        super("The store of %s is at position %d, behind its last acknowledged write"
                .formatted(generation, stored.positionNumber()));
    }
}
