package igf.notification.edition;

import java.util.Optional;
import java.util.Set;

/** Reads the editions that events of other services describe. */
public interface Editions {

    /** Returns an edition as last published; empty if it never was. */
    Optional<Edition> find(String slug);

    /** Returns whether any event of the feed names an edition; waits a little for events in transit. */
    boolean isKnown(String slug);

    Set<String> slugs();
}
