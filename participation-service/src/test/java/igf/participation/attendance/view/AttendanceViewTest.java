package igf.participation.attendance.view;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.vocabulary.Mode;
import igf.api.vocabulary.StakeholderGroup;
import igf.participation.attendance.AttendanceCommand.Note;
import igf.participation.attendance.AttendanceEvent.Noted;
import igf.participation.attendance.Attendee;
import igf.participation.attendance.PresenceFact;
import igf.participation.person.PersonEvent;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.MemoryDocuments;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttendanceViewTest {

    private static final UUID SESSION = new UUID(9, 9);
    /** The distance between registrations: some share a document, others do not. */
    private static final int SOME_APART = 16;

    private static final Instant NINE = Instant.parse("2031-10-07T09:00:00Z");

    private static Noted noted(int registration, PresenceFact fact) {
        var attendee = new Attendee(
                new UUID(0, registration), new UUID(1, registration), StakeholderGroup.GOVERNMENT, null, null, false);
        var n = new Note(SESSION, new UUID(8, 8), "one", attendee, fact);
        return new Noted(n.id(), n.session(), n.proposal(), n.edition(), n.attendee(), n.fact());
    }

    private static List<AttendeeShard> fold(List<Noted> events) {
        var documents = new MemoryDocuments();
        var view = new AttendanceView();
        long position = 1;
        for (var event : events) {
            var meta = new Meta(Actor.ANONYMOUS, NINE, "test", null);
            view.project(new RecordedEvent<>(position++, "id", event.id(), 0, event, meta), documents);
        }
        return AttendanceView.documentIds(SESSION).stream()
                .flatMap(id -> documents.find(AttendanceView.ATTENDEES, id).stream())
                .toList();
    }

    @Test
    void links_are_kept_as_long_as_they_hold_and_erasures_are_no_links() {
        var documents = new MemoryDocuments();
        var view = new AttendanceView();
        var one = new UUID(1, 1);
        long position = 1;
        for (var event : List.<PersonEvent>of(
                new PersonEvent.Linked(one, new UUID(1, 2)),
                new PersonEvent.Linked(one, new UUID(1, 3)),
                new PersonEvent.Unlinked(one, new UUID(1, 2)),
                new PersonEvent.ErasureAsked(one, new UUID(6, 6), NINE))) {
            var meta = new Meta(Actor.ANONYMOUS, NINE, "test", null);
            view.project(new RecordedEvent<>(position, "id", "person", position++, event, meta), documents);
        }
        assertThat(documents.all(AttendanceView.LINKS))
                .containsExactly(new AttendanceView.Links(one, Map.of(new UUID(1, 3), true)));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void facts_that_come_in_another_order_make_the_same_document(long seed) {
        var random = new Random(seed);
        var events = new ArrayList<Noted>();
        for (int i = 0; i < 60; i++) {
            var kind = random.nextBoolean() ? PresenceFact.Kind.JOINED : PresenceFact.Kind.LEFT;
            var mode = random.nextBoolean() ? Mode.ONSITE : Mode.ONLINE;
            var at = NINE.plusSeconds(random.nextInt(30) * 60L);
            events.add(noted(
                    SOME_APART * random.nextInt(10),
                    new PresenceFact(kind, mode, at, "door-" + random.nextInt(3), i, null)));
        }
        var inOrder = fold(events);
        Collections.shuffle(events, random);
        assertThat(fold(events)).isEqualTo(inOrder);
        assertThat(inOrder.stream().mapToInt(some -> some.people().size())).containsExactly(3, 3, 2, 2);
    }
}
