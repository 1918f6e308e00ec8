package igf.notification.person;

import igf.notification.feed.PublishedEvent;
import igf.platform.command.BulkStreams;
import igf.platform.log.EventLog;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Finds the editions that named a person, and records the news for an edition once. It reads the whole log, since
 * erasures are rare.
 */
@Component
class PersonNewsRecorder {

    private static final String NAME = "people-told";

    private final EventLog log;
    private final BulkStreams streams;

    PersonNewsRecorder(EventLog log, BulkStreams streams) {
        this.log = log;
        this.streams = streams;
    }

    PersonAppearances findAppearances(UUID person) {
        return findAppearances(List.of(person)).getFirst();
    }

    /** Reads the log once for all of these people, and returns their appearances in the same order. */
    List<PersonAppearances> findAppearances(List<UUID> people) {
        var found = people.stream().map(PersonAppearances::new).toList();
        log.forEach(entry -> {
            if (entry.recorded().event() instanceof PublishedEvent event) {
                found.forEach(appearances -> appearances.add(event));
            }
        });
        return found;
    }

    /** Records news once. It uses a new correlation id, since the id of the cause would connect the editions. */
    void record(PersonNews news) {
        var stream = PersonNews.stream(news.personId(), news.edition()).toString();
        var before = log.readStream(stream);
        if (before.stream()
                .noneMatch(recorded ->
                        recorded.event() instanceof PersonNews same && same.id().equals(news.id()))) {
            streams.appendAs(
                    NAME,
                    "PersonTold",
                    List.of(new BulkStreams.DecidedEvent(
                            stream, before.size() - 1L, news, news.id().toString())));
        }
    }
}
