package igf.platform.view;

/** What is read, or decided by read models, had to wait for them in vain. Nothing was done; it can be tried again. */
public final class ReadModelTimeoutException extends IllegalStateException {

    public ReadModelTimeoutException() {
        super("the read models are too far behind to decide by them");
    }
}
