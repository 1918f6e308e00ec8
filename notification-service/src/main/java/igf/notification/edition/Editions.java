package igf.notification.edition;

import java.util.Optional;
import java.util.Set;

/** The editions that were published. */
public interface Editions {

    /** As it was described last; empty for one that nobody described. */
    Optional<Edition> of(String slug);

    /** Of all that were described. */
    Set<String> slugs();
}
