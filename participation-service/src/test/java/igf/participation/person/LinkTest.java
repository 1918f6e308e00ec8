package igf.participation.person;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.RefusedException;
import igf.platform.log.MetaCodec;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class LinkTest {

    private static final UUID ONE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static final String ID = PersonCommand.personId(ONE);
    private static final Map<String, ?> META =
            MetaCodec.encode(new Context(Actor.system("test"), Instant.parse("2026-10-10T09:00:00Z"), "c"), null);
    private static final PersonEvent LINKED = new PersonEvent.Linked(ONE, OTHER);
    private static final PersonEvent UNLINKED = new PersonEvent.Unlinked(ONE, OTHER);

    private final AggregateTestFixture<Person> fixture = new AggregateTestFixture<>(Person.class);

    @Test
    void two_ids_are_linked_once() {
        fixture.givenNoPriorActivity()
                .when(new PersonCommand.Link(ID, ONE, OTHER), META)
                .expectEvents(LINKED);
        fixture.given(LINKED).when(new PersonCommand.Link(ID, ONE, OTHER), META).expectNoEvents();
    }

    @Test
    void a_link_is_taken_back_and_made_again() {
        fixture.given(LINKED).when(new PersonCommand.Unlink(ID, OTHER), META).expectEvents(UNLINKED);
        fixture.given(LINKED, UNLINKED)
                .when(new PersonCommand.Link(ID, ONE, OTHER), META)
                .expectEvents(LINKED);
    }

    @Test
    void nobody_is_linked_with_themselves_and_what_is_not_linked_is_not_taken_back() {
        fixture.givenNoPriorActivity()
                .when(new PersonCommand.Link(ID, ONE, ONE), META)
                .expectException(RefusedException.class);
        fixture.given(LINKED, UNLINKED)
                .when(new PersonCommand.Unlink(ID, OTHER), META)
                .expectException(RefusedException.class);
        assertThat(LINKED).isNotEqualTo(UNLINKED);
    }
}
