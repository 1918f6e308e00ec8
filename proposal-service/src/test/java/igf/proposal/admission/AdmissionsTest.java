package igf.proposal.admission;

import igf.proposal.RefusedBy;
import igf.proposal.admission.AdmissionsCommand.Admit;
import igf.proposal.admission.AdmissionsCommand.Recount;
import igf.proposal.admission.AdmissionsCommand.UpdateCount;
import igf.proposal.edition.AdmissionsEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class AdmissionsTest {

    private static final String ID = AdmissionsId.of("igf-test");
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
        fixture.given(admitted(), released()).when(admit(TWO)).expectResultMessagePayload(2);
    }

    @Test
    void a_repeated_release_says_nothing() {
        fixture.given(admitted(), released()).when(follow(false, 4)).expectNoEvents();
    }

    @Test
    void what_comes_back_counts_again_under_its_number_unless_others_took_its_place() {
        var back = new AdmissionsEvent.Readmitted("igf-test", ONE, 9, List.of(PERSON), List.of("lantern lab"));
        fixture.given(admitted(), released())
                .when(admit(ONE, 9))
                .expectEvents(back)
                .expectResultMessagePayload(1);
        fixture.given(admitted(), released(), back)
                .when(admit(TWO))
                .expectException(RefusedBy.rules("PROPOSALS_PER_PERSON", "PROPOSALS_PER_ORGANIZATION"));
        var two = new AdmissionsEvent.Admitted("igf-test", TWO, 2, List.of(PERSON), List.of("lantern lab"));
        fixture.given(admitted(), released(), two)
                .when(admit(ONE, 9))
                .expectException(RefusedBy.rules("PROPOSALS_PER_PERSON", "PROPOSALS_PER_ORGANIZATION"));
    }

    @Test
    void a_release_that_comes_after_the_return_says_nothing() {
        var back = new AdmissionsEvent.Readmitted("igf-test", ONE, 9, List.of(PERSON), List.of("lantern lab"));
        fixture.given(admitted(), back).when(follow(false, 8)).expectNoEvents();
        fixture.given(admitted(), back)
                .when(follow(false, 12))
                .expectEvents(new AdmissionsEvent.Released("igf-test", ONE, 12L));
    }

    private static AdmissionsEvent.Released released() {
        return new AdmissionsEvent.Released("igf-test", ONE, null);
    }

    private static UpdateCount follow(boolean stands, long version) {
        return new UpdateCount(
                ID, "igf-test", new Claim(ONE, List.of(PERSON), List.of("Lantern Lab"), 1, 1), stands, version);
    }

    private static Claim of(UUID proposal, UUID... organizers) {
        return new Claim(proposal, List.of(organizers), List.of(), 1, 1);
    }

    private static final UUID OTHER = new UUID(0, 12);

    @Test
    void whoever_joins_what_was_handed_in_is_counted_and_refused_beyond_the_limit() {
        var recounted = new AdmissionsEvent.Recounted("igf-test", ONE, 5, List.of(PERSON, OTHER), List.of());
        fixture.given(admitted())
                .when(new Recount(ID, "igf-test", of(ONE, PERSON, OTHER), 5))
                .expectEvents(recounted);
        fixture.given(admitted(), recounted)
                .when(new Admit(ID, "igf-test", of(TWO, OTHER), Admit.NEW))
                .expectException(RefusedBy.rules("PROPOSALS_PER_PERSON"));
        var two = new AdmissionsEvent.Admitted("igf-test", TWO, 2, List.of(OTHER), List.of());
        fixture.given(admitted(), two)
                .when(new Recount(ID, "igf-test", of(ONE, PERSON, OTHER), 5))
                .expectException(RefusedBy.rules("PROPOSALS_PER_PERSON"));
    }

    @Test
    void whoever_leaves_is_free_for_another_and_who_stays_is_not_counted_anew() {
        var recounted = new AdmissionsEvent.Recounted("igf-test", ONE, 5, List.of(OTHER), List.of());
        fixture.given(admitted(), recounted)
                .when(new Admit(ID, "igf-test", of(TWO, PERSON), Admit.NEW))
                .expectResultMessagePayload(2);
        // Stricter rules came later: that is no reason to refuse a change which brings nobody.
        var both = new AdmissionsEvent.Admitted("igf-test", TWO, 2, List.of(PERSON), List.of());
        fixture.given(admitted(), both)
                .when(new Recount(ID, "igf-test", of(ONE, PERSON), 5))
                .expectEvents(new AdmissionsEvent.Recounted("igf-test", ONE, 5, List.of(PERSON), List.of()));
    }

    @Test
    void what_stands_is_followed_whatever_the_limits_and_what_is_older_is_not() {
        var two = new AdmissionsEvent.Admitted("igf-test", TWO, 2, List.of(PERSON), List.of("lantern lab"));
        var back = new AdmissionsEvent.Recounted("igf-test", ONE, 7, List.of(PERSON), List.of("lantern lab"));
        fixture.given(admitted(), new AdmissionsEvent.Released("igf-test", ONE, 6L), two)
                .when(follow(true, 7))
                .expectEvents(back);
        fixture.given(admitted(), new AdmissionsEvent.Released("igf-test", ONE, 6L))
                .when(follow(true, 5))
                .expectNoEvents();
        fixture.given(admitted(), back).when(follow(false, 6)).expectNoEvents();
        fixture.given(two).when(follow(true, 6)).expectNoEvents();
    }
}
