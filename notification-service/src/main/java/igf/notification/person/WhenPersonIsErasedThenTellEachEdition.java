package igf.notification.person;

import igf.notification.feed.PublicFact;
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
 * Tells each edition about an erasure at a random time within a day, and about a link only the editions that named both
 * ids.
 */
@Component
@ProcessingGroup("people-told")
class WhenPersonIsErasedThenTellEachEdition {

    private static final Duration WITHIN = Duration.ofHours(24);

    private final PersonNewsRecorder telling;
    private final Deadlines deadlines;
    private final SecureRandom random = new SecureRandom();

    WhenPersonIsErasedThenTellEachEdition(PersonNewsRecorder telling, Deadlines deadlines) {
        this.telling = telling;
        this.deadlines = deadlines;
    }

    @EventHandler
    void on(PublicFact fact, Meta meta) {
        switch (fact.type()) {
            case "igf.person.erased.v1" -> {
                var person = UUID.fromString(fact.subject());
                telling.of(person)
                        .byEdition()
                        .keySet()
                        .forEach(edition -> deadlines.set(
                                ErasureDeadline.DEADLINE,
                                person + "|" + edition,
                                meta.recordedAt().plusSeconds(random.nextLong(WITHIN.toSeconds()))));
            }
            case "igf.person.linked.v1" -> linked(fact);
            default -> {}
        }
    }

    private void linked(PublicFact fact) {
        var person = UUID.fromString(fact.subject());
        var with = UUID.fromString(String.valueOf(fact.data().get("withPersonId")));
        var found = telling.of(List.of(person, with));
        var both = new TreeSet<>(found.getFirst().byEdition().keySet());
        both.retainAll(found.getLast().byEdition().keySet());
        both.forEach(edition -> telling.tell(new PersonNews.Linked(
                DerivedId.of(person, fact.id() + "|" + edition),
                edition,
                person,
                with,
                Boolean.TRUE.equals(fact.data().get("linked")))));
    }
}
