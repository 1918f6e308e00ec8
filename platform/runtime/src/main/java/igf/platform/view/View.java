package igf.platform.view;

import igf.platform.domain.Recorded;

/**
 * One read model. {@link #project} folds an event into documents and must be a function of the event and of the documents
 * that it updates alone: no clock, no random, no other view, no I/O. A bean of this type is followed and rebuilt by the
 * platform.
 */
public interface View {

    /** Unique in the service, lower case with dashes: names its collections and its line in the admin list */
    String name();

    /** The shape of its documents: a higher number than the stored one rebuilds the view at start */
    default int version() {
        return 1;
    }

    /** Called for every event of the log in order; an event that does not concern the view is ignored */
    void project(Recorded<?> fact, Documents documents);
}
