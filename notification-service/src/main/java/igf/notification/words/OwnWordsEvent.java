package igf.notification.words;

import igf.platform.domain.Named;

/** An event of the own words of a letter. */
public sealed interface OwnWordsEvent {

    String id();

    /**
     * The secretariat wrote own words.
     *
     * @param kind the template of the letter
     * @param language BCP 47 tag
     */
    @Named("own-words.set.1")
    record OwnWordsSet(String id, String edition, String kind, String language, String subject, String text)
            implements OwnWordsEvent {}

    /** The letter has the standard words again. */
    @Named("own-words.removed.1")
    record OwnWordsRemoved(String id) implements OwnWordsEvent {}
}
