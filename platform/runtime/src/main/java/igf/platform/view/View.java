package igf.platform.view;

import igf.platform.domain.RecordedEvent;

/**
 * A read model. {@link #project} folds an event into documents. It must depend only on the event and on the documents
 * that it updates: no clock, no random numbers, no other view, no I/O. The platform updates and rebuilds each bean of
 * this type.
 */
public interface View {

    /**
     * Returns the name of the view, in lower case with dashes. It is unique in the service, and names the view's
     * collections and its row in the admin list.
     */
    String name();

    /**
     * Returns the version of the documents. It is used if no revision hash of the view is recorded; another version
     * than the stored one rebuilds the view.
     */
    default int version() {
        return 1;
    }

    /** Projects an event. Called for every event of the log in order; ignore events that do not concern the view. */
    void project(RecordedEvent<?> recorded, Documents documents);
}
