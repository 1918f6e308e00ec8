package igf.proposal.availability;

import static org.assertj.core.api.Assertions.assertThat;

import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.MemoryDocuments;
import igf.proposal.InMemory;
import igf.proposal.availability.AvailabilityCommand.State;
import igf.proposal.availability.AvailabilityCommand.Withdraw;
import igf.proposal.availability.AvailabilityEvent.Stated;
import igf.proposal.availability.AvailabilityView.StoredAvailability;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

    private static final String EDITION = "forum-1";
    private static final Instant NOW = Instant.parse("2026-09-01T08:00:00Z");
    private static final UUID PERSON = new UUID(0, 1);
    private static final UUID TWIN = new UUID(0, 2);
    private static final UUID STRANGER = new UUID(0, 3);
    private static final String ID = AvailabilityId.of(EDITION, PERSON);

    private final AggregateTestFixture<Availability> fixture = new AggregateTestFixture<>(Availability.class);

    private static PersonalValue times(UUID person, String cipher) {
        return new PersonalValue(person, cipher);
    }

    private static Stated stated(@Nullable String cipher) {
        return new Stated(EDITION, PERSON, cipher == null ? null : times(PERSON, cipher));
    }

    @Test
    void the_last_statement_counts_and_the_same_one_changes_nothing() {
        fixture.givenNoPriorActivity()
                .when(new State(ID, EDITION, PERSON, times(PERSON, "first")))
                .expectEvents(stated("first"));
        fixture.given(stated("first"))
                .when(new State(ID, EDITION, PERSON, times(PERSON, "second")))
                .expectEvents(stated("second"));
        fixture.given(stated("first"))
                .when(new State(ID, EDITION, PERSON, times(PERSON, "first")))
                .expectNoEvents();
    }

    @Test
    void a_statement_is_withdrawn_once() {
        fixture.given(stated("first")).when(new Withdraw(ID, EDITION, PERSON)).expectEvents(stated(null));
        fixture.given(stated("first"), stated(null))
                .when(new Withdraw(ID, EDITION, PERSON))
                .expectNoEvents();
    }

    @Test
    void what_one_id_states_replaces_what_their_other_ids_stated() {
        try (var service = new InMemory(NOW)) {
            var state = new StateAvailability(
                    service, person -> person.equals(STRANGER) ? Set.of(STRANGER) : Set.of(PERSON, TWIN));
            assertThat(state.find(EDITION, PERSON)).isEmpty();
            state.state(EDITION, PERSON, times(PERSON, "first"));
            state.state(EDITION, STRANGER, times(STRANGER, "other"));
            assertThat(state.find(EDITION, TWIN)).contains(times(PERSON, "first"));
            state.state(EDITION, TWIN, times(TWIN, "second"));
            assertThat(state.find(EDITION, PERSON)).contains(times(TWIN, "second"));
            assertThat(state.find(EDITION, STRANGER)).contains(times(STRANGER, "other"));
            assertThat(state.find("forum-2", PERSON)).isEmpty();
        }
    }

    @Test
    void the_view_keeps_the_last_statement_of_each_id_sealed() {
        var documents = new MemoryDocuments();
        var view = new AvailabilityView();
        view.project(fact(1, stated("first")), documents);
        view.project(fact(2, stated("second")), documents);
        assertThat(documents.all(AvailabilityView.STATED))
                .containsExactly(new StoredAvailability(EDITION, PERSON, times(PERSON, "second"), NOW.plusSeconds(2)));
        view.project(fact(3, stated(null)), documents);
        assertThat(documents.all(AvailabilityView.STATED)).isEmpty();
    }

    private static RecordedEvent<?> fact(int number, AvailabilityEvent event) {
        return new RecordedEvent<Object>(
                number,
                "e" + number,
                ID,
                number,
                event,
                new Meta(Actor.system("test"), NOW.plusSeconds(number), "c", null));
    }
}
