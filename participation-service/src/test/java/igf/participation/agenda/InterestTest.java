package igf.participation.agenda;

import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class InterestTest {

    private static final UUID SESSION = new UUID(0, 3);
    private static final InterestCounted COUNTED = new InterestCounted("one", SESSION, 9000);

    private final AggregateTestFixture<Interest> fixture = new AggregateTestFixture<>(Interest.class);

    @Test
    void a_count_is_noted_if_it_differs_from_the_last_one() {
        fixture.givenNoPriorActivity().when(new NoteInterest("one", SESSION, 0)).expectNoEvents();
        fixture.givenNoPriorActivity()
                .when(new NoteInterest("one", SESSION, 9000))
                .expectEvents(COUNTED);
        fixture.given(COUNTED).when(new NoteInterest("one", SESSION, 9000)).expectNoEvents();
        fixture.given(COUNTED)
                .when(new NoteInterest("one", SESSION, 0))
                .expectEvents(new InterestCounted("one", SESSION, 0));
    }
}
