package igf.participation.agenda;

import igf.participation.agenda.AgendaCommand.Mark;
import igf.participation.agenda.AgendaCommand.Unmark;
import igf.participation.agenda.AgendaEvent.SessionMarked;
import igf.participation.agenda.AgendaEvent.SessionUnmarked;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PersonAgendaTest {

    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID SESSION = new UUID(0, 2);
    private static final String ID = AgendaCommand.agendaId(PERSON);
    private static final AgendaEvent MARKED = new SessionMarked(PERSON, SESSION);
    private static final AgendaEvent UNMARKED = new SessionUnmarked(PERSON, SESSION);

    private final AggregateTestFixture<PersonAgenda> fixture = new AggregateTestFixture<>(PersonAgenda.class);

    @Test
    void a_session_is_marked_once() {
        fixture.givenNoPriorActivity().when(new Mark(ID, PERSON, SESSION)).expectEvents(MARKED);
        fixture.given(MARKED).when(new Mark(ID, PERSON, SESSION)).expectNoEvents();
    }

    @Test
    void a_mark_is_removed_once_and_can_be_set_again() {
        fixture.given(MARKED).when(new Unmark(ID, SESSION)).expectEvents(UNMARKED);
        fixture.given(MARKED, UNMARKED).when(new Unmark(ID, SESSION)).expectNoEvents();
        fixture.given(MARKED, UNMARKED).when(new Mark(ID, PERSON, SESSION)).expectEvents(MARKED);
    }
}
