package igf.notification.words;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of the own words of a letter. */
public sealed interface OwnWordsCommand {

    /**
     * Sets the words.
     *
     * @param kind the template of the letter
     * @param language BCP 47 tag
     * @param seen version that the caller read; null for any
     */
    record SetOwnWords(
            @TargetAggregateIdentifier String id,
            String edition,
            String kind,
            String language,
            OwnWords words,
            @Nullable Long seen)
            implements OwnWordsCommand {}

    /**
     * Returns to the standard words.
     *
     * @param seen version that the caller read; null for any
     */
    record RemoveOwnWords(
            @TargetAggregateIdentifier String id, @Nullable Long seen) implements OwnWordsCommand {}

    static String idOf(String edition, String kind, String language) {
        return "own-words:" + edition + ":" + kind + ":" + language;
    }
}
