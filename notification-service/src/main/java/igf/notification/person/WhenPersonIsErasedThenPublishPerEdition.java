package igf.notification.person;

import igf.notification.feed.PublishedEvent;
import igf.platform.domain.DerivedId;
import igf.platform.domain.Meta;
import igf.platform.time.Deadlines;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Publishes an erasure for each edition that may show the person, at a random time within a day. Publishes a link
 * between ids for the editions that named both.
 */
@Component
@ProcessingGroup("people-told")
class WhenPersonIsErasedThenPublishPerEdition {

    private static final Duration WITHIN = Duration.ofHours(24);

    private final PersonNewsRecorder recorder;
    private final Deadlines deadlines;
    private final SecureRandom random = new SecureRandom();

    WhenPersonIsErasedThenPublishPerEdition(PersonNewsRecorder recorder, Deadlines deadlines) {
        this.recorder = recorder;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(PublishedEvent event, Meta meta) {
        switch (event.type()) {
            case "igf.person.erased.v1" -> {
                var person = UUID.fromString(event.subject());
                recorder.findAppearances(person)
                        .possibleEditions()
                        .forEach(edition -> deadlines.set(
                                ErasureDeadline.DEADLINE,
                                person + "|" + edition,
                                meta.recordedAt().plusSeconds(random.nextLong(WITHIN.toSeconds()))));
            }
            case "igf.person.linked.v1" -> recordLink(event);
            default -> {}
        }
    }

    private void recordLink(PublishedEvent event) {
        var person = UUID.fromString(event.subject());
        var with = UUID.fromString(String.valueOf(event.data().get("withPersonId")));
        var found = recorder.findAppearances(List.of(person, with));
        var both = new TreeSet<>(found.getFirst().byEdition().keySet());
        both.retainAll(found.getLast().byEdition().keySet());
        both.forEach(edition -> recorder.record(new PersonNews.Linked(
                DerivedId.of(person, event.id() + "|" + edition),
                edition,
                person,
                with,
                Boolean.TRUE.equals(event.data().get("linked")))));
    }
}
