package igf.notification.edition;

import java.util.Optional;

/** The editions that were published. */
@FunctionalInterface
public interface Editions {

    /** As it was described last; empty for one that nobody described. */
    Optional<Edition> of(String slug);
}
