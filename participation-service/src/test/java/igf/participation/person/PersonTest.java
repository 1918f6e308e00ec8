package igf.participation.person;

import igf.participation.person.PersonCommand.AskErasure;
import igf.participation.person.PersonCommand.ConfirmErasure;
import igf.participation.person.PersonEvent.Erased;
import igf.participation.person.PersonEvent.ErasureAsked;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.MetaCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PersonTest {

    private static final UUID PERSON = new UUID(1, 1);
    private static final UUID RECEIPT = new UUID(2, 2);
    private static final UUID REGISTRATION = new UUID(3, 3);
    private static final String ID = PersonCommand.personId(PERSON);
    private static final Instant NOW = Instant.parse("2031-10-07T10:30:00Z");
    private static final Map<String, String> META = MetaCodec.encode(new Context(Actor.ANONYMOUS, NOW, "test"), null);
    private static final ErasureAsked ASKED = new ErasureAsked(PERSON, RECEIPT, NOW);

    private final AggregateTestFixture<Person> fixture = new AggregateTestFixture<>(Person.class);

    @Test
    void asking_again_answers_the_first_receipt() {
        fixture.givenNoPriorActivity()
                .when(new AskErasure(ID, PERSON, RECEIPT), META)
                .expectEvents(ASKED)
                .expectResultMessagePayload(RECEIPT);
        fixture.given(ASKED)
                .when(new AskErasure(ID, PERSON, new UUID(4, 4)), META)
                .expectNoEvents()
                .expectResultMessagePayload(RECEIPT);
    }

    @Test
    void an_erasure_is_confirmed_once() {
        var confirm = new ConfirmErasure(ID, List.of(REGISTRATION), 2);
        var erased = new Erased(PERSON, RECEIPT, List.of(REGISTRATION), 2, NOW);
        fixture.given(ASKED).when(confirm, META).expectEvents(erased);
        fixture.given(ASKED, erased).when(confirm, META).expectNoEvents();
    }
}
