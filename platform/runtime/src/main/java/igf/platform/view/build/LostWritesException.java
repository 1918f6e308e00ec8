package igf.platform.view.build;

import igf.platform.log.LogToken;

/** The store lost writes that it had acknowledged: a batch does not follow on from what is stored. None of it was written. */
public final class LostWritesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LostWritesException(String build, LogToken stored) {
        super("%s stands at position %d in its store, which had come further"
                .formatted(build, stored.positionNumber()));
    }
}
