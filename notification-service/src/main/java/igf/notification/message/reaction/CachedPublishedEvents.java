package igf.notification.message.reaction;

import igf.notification.catalogue.PublishedEvents;
import igf.notification.feed.PublishedEvent;
import igf.platform.domain.RecordedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Reads published events from the log, each stream once. Several rules about the mails of one event ask for the same
 * streams. Use a new instance for each event.
 */
final class CachedPublishedEvents implements PublishedEvents {

    private final Function<String, List<RecordedEvent<?>>> log;
    private final UnaryOperator<PublishedEvent> completer;
    private final Map<String, List<PublishedEvent>> cache = new HashMap<>();

    /**
     * @param log returns the events of a stream
     * @param completer completes each event
     */
    CachedPublishedEvents(Function<String, List<RecordedEvent<?>>> log, UnaryOperator<PublishedEvent> completer) {
        this.log = log;
        this.completer = completer;
    }

    @Override
    public List<PublishedEvent> find(PublishedEvent sameForum, String service, UUID subject) {
        var forum = sameForum.source().substring(0, sameForum.source().lastIndexOf('/') + 1);
        var stream = forum + service + "|" + subject;
        var cached = cache.get(stream);
        if (cached == null) {
            // Not computeIfAbsent, because a session's events are completed with those of its proposal.
            cached = SessionOwnerCompleter.complete(read(stream), this);
            cache.put(stream, cached);
        }
        return cached;
    }

    private List<PublishedEvent> read(String stream) {
        return log.apply(stream).stream()
                .flatMap(recorded -> recorded.event() instanceof PublishedEvent event
                        ? Stream.of(completer.apply(event))
                        : Stream.empty())
                .toList();
    }
}
