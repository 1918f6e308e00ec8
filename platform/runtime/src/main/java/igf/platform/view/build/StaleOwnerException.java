package igf.platform.view.build;

/** What this process wrote last is not what stands there: another owner has it, or the store lost it. Nothing was written. */
public final class StaleOwnerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleOwnerException(String what) {
        super(what + " is not as this owner left it");
    }
}
