package igf.proposal.obligation;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.log.MetaCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class ObligationTest {

    private static final UUID SESSION = new UUID(0, 1);
    private static final UUID PROPOSAL = new UUID(0, 2);
    private static final List<UUID> PEOPLE = List.of(new UUID(0, 3));
    private static final List<String> ORGANIZATIONS = List.of("Lantern Lab");
    private static final Instant DUE = Instant.parse("2026-12-20T00:00:00Z");
    private static final Map<String, ?> META = MetaCodec.encode(new Context(Actor.system("test"), DUE, "c"), null);
    private static final String ID = ObligationId.of(SESSION);

    private final AggregateTestFixture<Obligation> fixture = new AggregateTestFixture<>(Obligation.class);

    private static ObligationCommand.Raise raise(String kind) {
        return new ObligationCommand.Raise(
                ID, "forum-1", SESSION, PROPOSAL, 4, "Rivers", kind, DUE, PEOPLE, ORGANIZATIONS);
    }

    private static ObligationEvent raised(String kind) {
        return new ObligationEvent.Raised("forum-1", SESSION, PROPOSAL, 4, "Rivers", kind, DUE, PEOPLE, ORGANIZATIONS);
    }

    private static ObligationEvent lifted(String kind) {
        return new ObligationEvent.Lifted(SESSION, kind, PEOPLE, ORGANIZATIONS);
    }

    @Test
    void each_report_is_owed_once_by_people_and_organizations() {
        fixture.givenNoPriorActivity().when(raise("FULL"), META).expectEvents(raised("FULL"));
        fixture.given(raised("FULL")).when(raise("FULL"), META).expectNoEvents();
        fixture.given(raised("SHORT")).when(raise("FULL"), META).expectEvents(raised("FULL"));
    }

    @Test
    void filed_late_it_is_lifted_for_all_of_them_once() {
        fixture.given(raised("FULL"))
                .when(new ObligationCommand.Lift(ID, "FULL"), META)
                .expectEvents(lifted("FULL"));
        fixture.given(raised("FULL"), lifted("FULL"))
                .when(new ObligationCommand.Lift(ID, "FULL"), META)
                .expectNoEvents();
    }

    @Test
    void what_was_owed_under_a_wrong_address_is_owed_by_the_person_of_the_right_one() {
        var right = new UUID(0, 4);
        var corrected = new ObligationEvent.Corrected(
                SESSION,
                PEOPLE.getFirst(),
                right,
                List.of(new ObligationEvent.OwedReport("FULL", "forum-1", PROPOSAL, 4, "Rivers", DUE)));
        fixture.given(raised("FULL"))
                .when(new ObligationCommand.Correct(ID, PEOPLE.getFirst(), right), META)
                .expectEvents(corrected);
        fixture.given(raised("FULL"), corrected)
                .when(new ObligationCommand.Correct(ID, PEOPLE.getFirst(), right), META)
                .expectNoEvents();
        fixture.given(raised("FULL"), corrected)
                .when(new ObligationCommand.Lift(ID, "FULL"), META)
                .expectEvents(new ObligationEvent.Lifted(SESSION, "FULL", List.of(right), ORGANIZATIONS));
    }

    @Test
    void the_full_report_stands_for_the_short_one_and_not_the_other_way_round() {
        fixture.given(raised("SHORT"))
                .when(new ObligationCommand.Lift(ID, "FULL"), META)
                .expectEvents(lifted("SHORT"));
        fixture.given(raised("FULL"))
                .when(new ObligationCommand.Lift(ID, "SHORT"), META)
                .expectNoEvents();
    }
}
