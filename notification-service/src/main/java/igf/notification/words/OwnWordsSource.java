package igf.notification.words;

import java.util.Optional;

/** Reads the secretariat's own words. */
@FunctionalInterface
public interface OwnWordsSource {

    /** An edition without own words. */
    OwnWordsSource NONE = (_, _, _) -> Optional.empty();

    /**
     * Returns the own words of a letter; empty if it has the standard words.
     *
     * @param edition empty for letters of no edition
     * @param kind the template of the letter
     */
    Optional<OwnWords> find(String edition, String kind, String language);
}
