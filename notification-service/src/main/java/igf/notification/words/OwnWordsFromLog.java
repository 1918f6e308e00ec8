package igf.notification.words;

import igf.platform.log.EventLog;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the own words of a letter from the log. */
@Component
class OwnWordsFromLog implements OwnWordsSource {

    private final EventLog log;

    OwnWordsFromLog(EventLog log) {
        this.log = log;
    }

    /**
     * Own words, with the number of times they were changed.
     *
     * @param words null for the standard words
     */
    record Versioned(@Nullable OwnWords words, long version) {}

    @Override
    public Optional<OwnWords> find(String edition, String kind, String language) {
        return edition.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(read(edition, kind, language).words());
    }

    Versioned read(String edition, String kind, String language) {
        @Nullable OwnWords words = null;
        long version = 0;
        for (var recorded : log.readStream(OwnWordsCommand.idOf(edition, kind, language))) {
            if (recorded.event() instanceof OwnWordsEvent event) {
                words = switch (event) {
                    case OwnWordsEvent.OwnWordsSet e -> new OwnWords(e.subject(), e.text());
                    case OwnWordsEvent.OwnWordsRemoved e -> null;
                };
                version++;
            }
        }
        return new Versioned(words, version);
    }
}
