package igf.platform.view.build;

import igf.platform.log.LogToken;

/**
 * Thrown when the store has lost acknowledged writes: the batch does not follow the stored position. None of it was
 * written.
 */
public final class LostWritesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostWritesException(String build, LogToken stored) {
        super("%s stands at position %d in its store, which had come further"
                .formatted(build, stored.positionNumber()));
    }
}
