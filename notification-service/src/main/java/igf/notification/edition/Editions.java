package igf.notification.edition;

import java.util.Optional;
import java.util.Set;

public interface Editions {

    /** Returns an edition as last published; empty if it never was. */
    Optional<Edition> find(String slug);

    /** Returns the slugs of all published editions. */
    Set<String> slugs();
}
