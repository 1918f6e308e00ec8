package igf.platform.domain;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The editions that a credential opens.
 *
 * @param editions slugs; null for all editions
 */
public record EditionLimit(@Nullable Set<String> editions) {

    /** Opens all editions. */
    public static final EditionLimit NONE = new EditionLimit(null);

    public EditionLimit {
        editions = editions == null ? null : Set.copyOf(editions);
    }

    /** @param editions null for all editions */
    public static EditionLimit of(@Nullable Collection<String> editions) {
        return editions == null ? NONE : new EditionLimit(Set.copyOf(editions));
    }

    public boolean isLimited() {
        return editions != null;
    }

    /** @param edition slug; null for what belongs to no edition, which only an unlimited credential opens */
    public boolean admits(@Nullable String edition) {
        return editions == null || edition != null && editions.contains(edition);
    }

    /** Returns the slugs in alphabetical order; null for all editions. */
    public @Nullable Set<String> sorted() {
        return editions == null ? null : new TreeSet<>(editions);
    }
}
