package igf.notification.person;

import igf.notification.feed.PublicFact;
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

    Appearances of(UUID person) {
        return of(List.of(person)).getFirst();
    }

    /** Reads the log once for all of them, and returns the appearances in their order. */
    List<Appearances> of(List<UUID> people) {
        var found = people.stream().map(Appearances::new).toList();
        log.forEach(entry -> {
            if (entry.fact().event() instanceof PublicFact fact) {
                found.forEach(appearances -> appearances.note(fact));
            }
        });
        return found;
    }

    /** Uses a correlation id of its own: that of the cause would connect the editions. */
    void tell(PersonNews told) {
        var stream = PersonNews.stream(told.personId(), told.edition()).toString();
        var before = log.stream(stream);
        if (before.stream()
                .noneMatch(fact ->
                        fact.event() instanceof PersonNews same && same.id().equals(told.id()))) {
            streams.appendAs(
                    NAME,
                    "PersonTold",
                    List.of(new BulkStreams.Decided(
                            stream, before.size() - 1L, told, told.id().toString())));
        }
    }
}
