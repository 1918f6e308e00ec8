package igf.proposal.edition;

import igf.proposal.RefusedBy;
import igf.proposal.edition.AdmissionsCommand.Admit;
import igf.proposal.edition.AdmissionsCommand.Claim;
import igf.proposal.edition.AdmissionsCommand.Release;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class AdmissionsTest {

    private static final String ID = EditionId.ofAdmissions("igf-test");
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0, 2);
    private static final UUID PERSON = new UUID(0, 9);

    private final AggregateTestFixture<Admissions> fixture = new AggregateTestFixture<>(Admissions.class);

    private static Admit admit(UUID proposal) {
        return admit(proposal, Admit.NEW);
    }

    private static Admit admit(UUID proposal, long version) {
        return new Admit(ID, "igf-test", new Claim(proposal, List.of(PERSON), List.of("Lantern  Lab"), 1, 1), version);
    }

    private static AdmissionsEvent.Admitted admitted() {
        return new AdmissionsEvent.Admitted("igf-test", ONE, 1, List.of(PERSON), List.of("lantern lab"));
    }

    @Test
    void numbers_begin_with_one() {
        fixture.givenNoPriorActivity().when(admit(ONE)).expectEvents(admitted()).expectResultMessagePayload(1);
    }

    @Test
    void a_proposal_keeps_its_number_however_often_it_asks() {
        fixture.given(admitted()).when(admit(ONE)).expectNoEvents().expectResultMessagePayload(1);
    }

    @Test
    void both_limits_are_told_at_once() {
        fixture.given(admitted())
                .when(admit(TWO))
                .expectException(RefusedBy.rules("PROPOSALS_PER_PERSON", "PROPOSALS_PER_ORGANIZATION"));
    }

    @Test
    void who_has_two_ids_is_counted_once_under_both() {
        var other = new UUID(0, 10);
        var claim = new Claim(TWO, List.of(other), List.of(Set.of(other, PERSON)), List.of(), 1, null);
        fixture.given(admitted())
                .when(new Admit(ID, "igf-test", claim, Admit.NEW))
                .expectException(RefusedBy.rules("PROPOSALS_PER_PERSON"));
        fixture.given(admitted())
                .when(new Admit(ID, "igf-test", new Claim(TWO, List.of(other), List.of(), 1, null), Admit.NEW))
                .expectResultMessagePayload(2);
    }

    @Test
    void what_was_released_counts_no_longer_but_keeps_its_number() {
        fixture.given(admitted(), new AdmissionsEvent.Released("igf-test", ONE))
                .when(admit(TWO))
                .expectResultMessagePayload(2);
    }

    @Test
    void a_repeated_release_says_nothing() {
        fixture.given(admitted(), new AdmissionsEvent.Released("igf-test", ONE))
                .when(new Release(ID, ONE, 4))
                .expectNoEvents();
    }

    @Test
    void what_comes_back_counts_again_under_its_number_unless_others_took_its_place() {
        var back = new AdmissionsEvent.Readmitted("igf-test", ONE, 9, List.of(PERSON), List.of("lantern lab"));
        fixture.given(admitted(), new AdmissionsEvent.Released("igf-test", ONE))
                .when(admit(ONE, 9))
                .expectEvents(back)
                .expectResultMessagePayload(1);
        fixture.given(admitted(), new AdmissionsEvent.Released("igf-test", ONE), back)
                .when(admit(TWO))
                .expectException(RefusedBy.rules("PROPOSALS_PER_PERSON", "PROPOSALS_PER_ORGANIZATION"));
        var two = new AdmissionsEvent.Admitted("igf-test", TWO, 2, List.of(PERSON), List.of("lantern lab"));
        fixture.given(admitted(), new AdmissionsEvent.Released("igf-test", ONE), two)
                .when(admit(ONE, 9))
                .expectException(RefusedBy.rules("PROPOSALS_PER_PERSON", "PROPOSALS_PER_ORGANIZATION"));
    }

    @Test
    void a_release_that_comes_after_the_return_says_nothing() {
        var back = new AdmissionsEvent.Readmitted("igf-test", ONE, 9, List.of(PERSON), List.of("lantern lab"));
        fixture.given(admitted(), back).when(new Release(ID, ONE, 9)).expectNoEvents();
        fixture.given(admitted(), back)
                .when(new Release(ID, ONE, 12))
                .expectEvents(new AdmissionsEvent.Released("igf-test", ONE));
    }
}
