package igf.platform.view.generation;

/**
 * Thrown when the store does not have this process's last write: another owner has taken over, or the store lost it.
 * The rejected write changed nothing.
 */
public final class StaleOwnerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleOwnerException(String what) {
        super(what + " is not in the state in which this owner left it");
    }
}
