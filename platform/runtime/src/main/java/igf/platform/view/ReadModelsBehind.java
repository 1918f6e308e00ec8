package igf.platform.view;

/** What is read, or decided by read models, had to wait for them in vain. Nothing was done; it can be tried again. */
public final class ReadModelsBehind extends IllegalStateException {

    public ReadModelsBehind() {
        super("the read models are too far behind to decide by them");
    }
}
