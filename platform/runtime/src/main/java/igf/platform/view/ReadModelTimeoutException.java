package igf.platform.view;

/** Thrown when a read model did not catch up within the allowed wait. Nothing was changed, so the caller can retry. */
public final class ReadModelTimeoutException extends IllegalStateException {

    public ReadModelTimeoutException() {
        super("the read models are too far behind for this decision");
    }
}
