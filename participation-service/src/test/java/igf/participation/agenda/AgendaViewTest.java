package igf.participation.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import igf.participation.agenda.AgendaEvent.SessionMarked;
import igf.participation.person.PersonEvent;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.MemoryDocuments;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgendaViewTest {

    private static final UUID ADA = new UUID(0, 1);
    private static final UUID BEN = new UUID(0, 2);
    private static final UUID SESSION = new UUID(0, 3);

    @Test
    void an_erasure_deletes_the_marks_of_that_person_only() {
        var documents = new MemoryDocuments();
        var view = new AgendaView();
        var meta = new Meta(Actor.ANONYMOUS, Instant.EPOCH, "test", null);
        long position = 1;
        for (var event : List.of(
                new SessionMarked(ADA, SESSION),
                new SessionMarked(BEN, SESSION),
                new PersonEvent.Erased(ADA, new UUID(0, 4), List.of(), 0, Instant.EPOCH))) {
            view.project(new RecordedEvent<>(position, "id", "stream", position++, event, meta), documents);
        }
        assertThat(documents.find(AgendaView.PEOPLE, ADA)).isEmpty();
        assertThat(documents.find(AgendaView.PEOPLE, BEN)).isPresent();
    }
}
