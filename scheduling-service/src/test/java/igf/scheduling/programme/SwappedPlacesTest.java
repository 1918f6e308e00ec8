package igf.scheduling.programme;

import static igf.scheduling.Sample.ATTIC;
import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.meta;
import static igf.scheduling.Sample.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import igf.platform.domain.Refusal;
import igf.scheduling.programme.ProgrammeCommand.RequestedPlacement;
import igf.scheduling.programme.ProgrammeCommand.SwapPlaces;
import igf.scheduling.programme.ProgrammeEvent.ProgrammeFrozen;
import igf.scheduling.programme.ProgrammeEvent.SessionCancelled;
import igf.scheduling.programme.ProgrammeEvent.SessionPinned;
import igf.scheduling.programme.ProgrammeEvent.SessionPlaced;
import igf.scheduling.session.Acknowledgement;
import igf.scheduling.session.Pin;
import igf.scheduling.session.Placement;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Member;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Organizers of two sessions agreed to swap their places. */
class SwappedPlacesTest extends ProgrammeFixture {

    private static final Placement AT_NINE = new Placement("harbour", NINE);
    private static final Placement AT_TEN = new Placement("harbour", TEN);
    private static final Object[] PLACED = {added(1), placed(1, HARBOUR, NINE), added(2), placed(2, HARBOUR, TEN)};

    private static SwapPlaces swap(@Nullable String reason) {
        return new SwapPlaces(
                EDITION,
                new RequestedPlacement(id(1), "harbour", NINE),
                new RequestedPlacement(id(2), "harbour", TEN),
                reason);
    }

    private static Object[] placedAnd(Object... more) {
        return Stream.concat(Stream.of(PLACED), Stream.of(more)).toArray();
    }

    private static SessionPlaced moved(int session, Placement to, Placement from, String reason) {
        return new SessionPlaced(
                EDITION, id(session), to, from, List.of(), null, 2, new Acknowledgement(reason, List.of()));
    }

    private void requireRefusal(String rule, Object... events) {
        assertThat(reasons(given(events).when(swap(null))))
                .extracting(Refusal::rule)
                .containsOnly(rule);
    }

    @Test
    void they_swap_places_and_a_repeated_command_changes_nothing() {
        var reason = "Sessions 1 and 2 swap places; the organizers of both agreed.";
        var first = moved(1, AT_TEN, AT_NINE, reason);
        var second = moved(2, AT_NINE, AT_TEN, reason);
        given(PLACED).when(swap(null)).expectEvents(first, second);
        given(placedAnd(first, second)).when(swap(null)).expectNoEvents();
    }

    @Test
    void a_place_that_is_not_the_agreed_one_a_pin_and_a_cancellation_stand_against_it() {
        requireRefusal("PLACE_CHANGED", placedAnd(placed(2, HARBOUR, TEN.plusHours(1))));
        requireRefusal("PLACE_CHANGED", added(1), added(2));
        requireRefusal(
                "SESSION_PINNED",
                placedAnd(new SessionPinned(EDITION, id(2), new Pin("Press", "system:test", NOW), 2)));
        requireRefusal("SESSION_CANCELLED", placedAnd(new SessionCancelled(EDITION, id(2), "WITHDRAWN", AT_TEN, 2)));
    }

    @Test
    void a_session_that_has_begun_stays_even_with_a_reason() {
        assertThat(reasons(given(PLACED).when(swap("Why"), meta(Instant.parse("2026-10-24T07:30:00Z")))))
                .extracting(Refusal::rule)
                .containsExactly("SESSION_BEGUN");
    }

    @Test
    void a_frozen_programme_requires_a_reason() {
        var frozen = placedAnd(new ProgrammeFrozen(EDITION, new Freeze(NOW, null, "system:test", NOW)));
        requireRefusal("REASON_REQUIRED", frozen);
        given(frozen)
                .when(swap("Approved"))
                .expectEvents(moved(1, AT_TEN, AT_NINE, "Approved"), moved(2, AT_NINE, AT_TEN, "Approved"));
    }

    @Test
    void a_hard_clash_stands_against_it_and_a_soft_one_is_recorded() {
        LocalDateTime ten = TEN;
        var busy = given(
                added(1, person(7)),
                placed(1, HARBOUR, NINE),
                added(2),
                placed(2, HARBOUR, ten),
                added(3, person(7)),
                new SessionPlaced(EDITION, id(3), new Placement("attic", ten), null, List.of("LAYOUT"), null, 1, null));
        assertThat(clashes(busy.when(swap(null)))).extracting(Clash::kind).contains(Clash.Kind.PERSON);

        given(
                        added(1),
                        placed(1, HARBOUR, NINE),
                        added(2),
                        new SessionPlaced(
                                EDITION, id(2), new Placement("attic", ten), null, List.of("LAYOUT"), null, 1, null))
                .when(new SwapPlaces(
                        EDITION,
                        new RequestedPlacement(id(1), "harbour", NINE),
                        new RequestedPlacement(id(2), "attic", ten),
                        null))
                .expectSuccessfulHandlerExecution();
    }

    /** The organizers speak for their sessions, not for a person who might have to be in two at a time. */
    @Test
    void a_person_who_has_not_confirmed_stands_against_it_and_too_few_seats_do_not() {
        var asked = new Member(id(2007), id(3007), "SPEAKER", null, null, null, null, null, "ONSITE", "INVITED", null);
        Object[] doubleBooked = {
            added(1, asked),
            placed(1, HARBOUR, NINE),
            added(2),
            placed(2, HARBOUR, TEN),
            added(3, asked),
            placed(3, ATTIC, TEN)
        };
        assertThat(clashes(given(doubleBooked).when(swap(null))))
                .extracting(Clash::kind, Clash::severity)
                .containsExactly(tuple(Clash.Kind.PERSON, Clash.Severity.SOFT));

        given(added(1, person(7), person(8)), placed(1, HARBOUR, NINE), added(2), placed(2, ATTIC, TEN))
                .when(new SwapPlaces(
                        EDITION,
                        new RequestedPlacement(id(1), "harbour", NINE),
                        new RequestedPlacement(id(2), "attic", TEN),
                        "Approved"))
                .expectEvents(
                        new SessionPlaced(
                                EDITION,
                                id(1),
                                new Placement("attic", TEN),
                                AT_NINE,
                                List.of("CAPACITY"),
                                null,
                                2,
                                new Acknowledgement(
                                        "Approved",
                                        List.of(new Acknowledgement.Accepted(Clash.Kind.CAPACITY, null, null)))),
                        new SessionPlaced(
                                EDITION,
                                id(2),
                                AT_NINE,
                                new Placement("attic", TEN),
                                List.of(),
                                null,
                                2,
                                new Acknowledgement("Approved", List.of())));
    }
}
