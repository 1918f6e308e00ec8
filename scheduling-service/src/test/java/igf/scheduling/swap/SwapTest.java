package igf.scheduling.swap;

import static igf.scheduling.Sample.EDITION;
import static igf.scheduling.Sample.FACTS;
import static igf.scheduling.Sample.HARBOUR;
import static igf.scheduling.Sample.NINE;
import static igf.scheduling.Sample.NOW;
import static igf.scheduling.Sample.TEN;
import static igf.scheduling.Sample.fact;
import static igf.scheduling.Sample.id;
import static igf.scheduling.Sample.meta;
import static igf.scheduling.Sample.person;
import static igf.scheduling.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import igf.api.swap.SwapMode;
import igf.api.swap.SwapObstacle;
import igf.api.swap.SwapRequestState;
import igf.platform.domain.Aggregates;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import igf.platform.view.MemoryDocuments;
import igf.scheduling.negotiation.SwapId;
import igf.scheduling.negotiation.SwapPair;
import igf.scheduling.negotiation.SwapSide;
import igf.scheduling.programme.ProposalNews;
import igf.scheduling.session.Placement;
import igf.scheduling.vocabulary.LinkedPeople;
import igf.scheduling.vocabulary.PersonLink;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A request to swap places, from asking to its end. */
class SwapTest {

    private static final String ID = SwapId.of(id(1));
    private static final PersonalValue SEALED = new PersonalValue(id(2001), "c2VhbGVk");
    private static final SwapPair PAIR = pair(9, 2);
    private static final SwapEvent.Asked ASKED = new SwapEvent.Asked(PAIR, NOW, id(2001), SEALED, "hash", SEALED);
    private static final SwapEvent AGREED = new SwapEvent.Agreed(PAIR, NOW, false);
    private static final SwapEvent WAITING = new SwapEvent.Agreed(PAIR, NOW, true);
    private static final SwapEvent REFUSED = new SwapEvent.Refused(PAIR, NOW);

    private final AggregateTestFixture<Swap> fixture = fixture();

    private static AggregateTestFixture<Swap> fixture() {
        var fixture = new AggregateTestFixture<>(Swap.class);
        fixture.registerCommandDispatchInterceptor(messages ->
                (index, message) -> message.getMetaData().isEmpty() ? message.andMetaData(meta()) : message);
        return fixture;
    }

    private static SwapSide side(int number, LocalDateTime start) {
        return new SwapSide(
                id(number),
                id(1000 + number),
                number,
                "Session " + number,
                HARBOUR.placeAt(start, 60, FACTS),
                List.of(person(number, "ORGANIZER", "ONSITE")));
    }

    private static SwapPair pair(int request, int with) {
        return new SwapPair(id(request), EDITION, side(1, NINE), side(with, TEN));
    }

    private static SwapCommand.Ask ask(SwapPair pair) {
        return new SwapCommand.Ask(ID, pair, id(2001), SEALED, "hash", SEALED);
    }

    private ResultValidator<Swap> after(Object command, SwapEvent... events) {
        return fixture.given((Object[]) events).when(command);
    }

    private void requireRefusal(String rule, Object command, SwapEvent... events) {
        after(command, events)
                .expectNoEvents()
                .expectException(org.hamcrest.CoreMatchers.is(new org.hamcrest.CustomMatcher<Throwable>(rule) {
                    @Override
                    public boolean matches(Object thrown) {
                        return thrown instanceof RefusedException refused
                                && refused.reasons().getFirst().rule().equals(rule);
                    }
                }));
    }

    @Test
    void a_session_asks_one_other_at_a_time_and_not_again_for_what_was_refused() {
        fixture.givenNoPriorActivity().when(ask(PAIR)).expectEvents(ASKED);
        requireRefusal("SWAP_OPEN", ask(pair(10, 3)), ASKED);
        requireRefusal("SWAP_OPEN", ask(pair(10, 3)), ASKED, AGREED);
        requireRefusal("SWAP_REFUSED", ask(pair(10, 2)), ASKED, REFUSED);
        after(ask(pair(10, 3)), ASKED, REFUSED)
                .expectEvents(new SwapEvent.Asked(pair(10, 3), NOW, id(2001), SEALED, "hash", SEALED));
        var elsewhere = new SwapPair(id(10), EDITION, side(1, NINE), side(2, TEN.plusHours(1)));
        after(ask(elsewhere), ASKED, REFUSED)
                .expectEvents(new SwapEvent.Asked(elsewhere, NOW, id(2001), SEALED, "hash", SEALED));
    }

    @Test
    void a_session_that_has_begun_or_is_the_same_is_not_asked() {
        var begun = Instant.parse("2026-10-24T07:00:00Z");
        fixture.givenNoPriorActivity()
                .when(ask(PAIR), meta(begun))
                .expectNoEvents()
                .expectException(RefusedException.class);
        fixture.givenNoPriorActivity()
                .when(ask(PAIR), meta(begun.minusSeconds(1)))
                .expectSuccessfulHandlerExecution();
        fixture.givenNoPriorActivity()
                .when(ask(new SwapPair(id(9), EDITION, side(1, NINE), side(1, NINE))))
                .expectNoEvents()
                .expectException(RefusedException.class);
    }

    @Test
    void the_link_answers_once_and_no_other_link_does() {
        after(new SwapCommand.Answer(ID, "hash", true, false), ASKED).expectEvents(AGREED);
        after(new SwapCommand.Answer(ID, "hash", true, true), ASKED).expectEvents(WAITING);
        after(new SwapCommand.Answer(ID, "hash", false, true), ASKED).expectEvents(REFUSED);
        requireRefusal("NOT_FOUND", new SwapCommand.Answer(ID, "other", true, false), ASKED);
        requireRefusal("SWAP_NOT_OPEN", new SwapCommand.Answer(ID, "hash", false, false), ASKED, AGREED);
        requireRefusal(
                "SWAP_NOT_OPEN",
                new SwapCommand.Answer(ID, "hash", true, false),
                ASKED,
                new SwapEvent.Withdrawn(PAIR, NOW, false));
    }

    @Test
    void it_is_withdrawn_until_the_programme_swaps_and_approved_only_while_it_waits() {
        var withdraw = new SwapCommand.Withdraw(ID, id(9), false);
        after(withdraw, ASKED).expectEvents(new SwapEvent.Withdrawn(PAIR, NOW, false));
        after(new SwapCommand.Withdraw(ID, id(9), true), ASKED, WAITING)
                .expectEvents(new SwapEvent.Withdrawn(PAIR, NOW, true));
        requireRefusal("SWAP_NOT_OPEN", withdraw, ASKED, AGREED);
        requireRefusal("SWAP_NOT_OPEN", new SwapCommand.Withdraw(ID, id(8), false), ASKED);
        var approve = new SwapCommand.Approve(ID, id(9), "Agreed by phone");
        var approved = new SwapEvent.Approved(PAIR, NOW, "Agreed by phone");
        after(approve, ASKED, WAITING).expectEvents(approved);
        requireRefusal("SWAP_NOT_OPEN", approve, ASKED);
        requireRefusal("SWAP_NOT_OPEN", approve, ASKED, WAITING, approved);
    }

    @Test
    void its_outcome_is_recorded_once() {
        var done = new SwapEvent.Done(PAIR, NOW);
        after(new SwapCommand.NoteDone(ID, id(9)), ASKED, AGREED).expectEvents(done);
        after(new SwapCommand.NoteDone(ID, id(9)), ASKED, AGREED, done).expectNoEvents();
        after(new SwapCommand.NoteDone(ID, id(9)), ASKED, WAITING).expectNoEvents();
        var obstacles = List.of(SwapObstacle.PERSON);
        after(new SwapCommand.NoteImpossible(ID, id(9), obstacles), ASKED, AGREED)
                .expectEvents(new SwapEvent.Impossible(PAIR, NOW, obstacles));
        after(new SwapCommand.NoteImpossible(ID, id(9), obstacles), ASKED, AGREED, done)
                .expectNoEvents();
    }

    @Test
    void the_view_keeps_each_request_the_rule_of_an_edition_and_the_owners_of_proposals() {
        var documents = new MemoryDocuments();
        var view = new SwapView();
        var events = List.<Object>of(
                ASKED,
                WAITING,
                new SwapEvent.Approved(PAIR, NOW, null),
                new SwapEvent.Impossible(PAIR, NOW.plusSeconds(5), List.of(SwapObstacle.PINNED)),
                new SwapPolicySet(EDITION, SwapMode.APPROVED),
                new ProposalNews.Accepted(EDITION, session(1), List.of(), id(2005)),
                new ProposalNews.Accepted(EDITION, session(2), List.of(), null));
        long position = 0;
        for (var event : events) {
            view.project(fact(++position, event), documents);
        }

        var request = documents.find(SwapView.REQUESTS, id(9)).orElseThrow().request();
        assertThat(request.state()).isEqualTo(SwapRequestState.IMPOSSIBLE);
        assertThat(request.obstacles()).containsExactly(SwapObstacle.PINNED);
        assertThat(request.awaitsApproval()).isFalse();
        assertThat(request.askedAt()).isEqualTo(NOW);
        assertThat(request.changedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThat(documents.find(SwapView.POLICIES, EDITION))
                .contains(new SwapView.StoredSwapPolicy(SwapMode.APPROVED));
        assertThat(documents.find(SwapView.OWNERS, id(1))).contains(new SwapView.SessionOwner(id(2005)));
        assertThat(documents.find(SwapView.OWNERS, id(2))).isEmpty();
    }

    @Test
    void a_shorter_session_keeps_its_length_at_the_other_place() {
        var shorter = new SwapSide(id(1), id(1001), 1, "Short", HARBOUR.placeAt(NINE, 30, FACTS), List.of());
        assertThat(shorter.placeAfterSwap(side(2, TEN))).isEqualTo(HARBOUR.placeAt(TEN, 30, FACTS));
    }

    @Test
    void the_rule_of_an_edition_changes_once() {
        var policy = new AggregateTestFixture<>(SwapPolicy.class);
        var set = new SwapPolicySet(EDITION, SwapMode.APPROVED);
        policy.givenNoPriorActivity()
                .when(new SetSwapPolicy(EDITION, SwapMode.DIRECT))
                .expectNoEvents();
        policy.givenNoPriorActivity()
                .when(new SetSwapPolicy(EDITION, SwapMode.APPROVED))
                .expectEvents(set);
        policy.given(set).when(new SetSwapPolicy(EDITION, SwapMode.APPROVED)).expectNoEvents();
    }

    /** The view may not have the rule yet when somebody answers by a link. */
    @Test
    void the_rule_of_an_edition_is_read_from_the_log() {
        var policy = new SwapPolicy();
        var reader = new SwapReader(new Aggregates() {
            @Override
            public <A, R extends @Nullable Object> R read(Class<A> type, Object id, Function<A, R> read) {
                if (!id.equals(SetSwapPolicy.idOf(EDITION))) {
                    throw new RefusedException(Refusal.notFound());
                }
                return read.apply(type.cast(policy));
            }
        });
        policy.on(new SwapPolicySet(EDITION, SwapMode.APPROVED));
        assertThat(reader.mode(EDITION)).isEqualTo(SwapMode.APPROVED);
        assertThat(reader.mode("igf-2027")).isEqualTo(SwapMode.DIRECT);
    }

    @Test
    void an_organizer_who_is_listed_by_a_linked_id_still_has_the_link() {
        var asked = List.of(person(1));
        var listed = List.of(person(2), person(3));
        var linked = new LinkedPeople(List.of(new PersonLink(id(2001), id(2003))));
        assertThat(SwapQueries.areAmong(asked, listed, linked)).isTrue();
        assertThat(SwapQueries.areAmong(asked, listed, LinkedPeople.NONE)).isFalse();
    }

    /** The programme swaps the working places, so a request for other ones could only fail. */
    @Test
    void a_session_that_was_moved_since_the_release_swaps_nothing() {
        var side = side(1, NINE);
        SwapQueries.requirePlace(side, new Placement("harbour", NINE), "/with");
        for (var working : new Placement[] {null, new Placement("attic", NINE), new Placement("harbour", TEN)}) {
            assertThatThrownBy(() -> SwapQueries.requirePlace(side, working, "/with"))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            refused -> assertThat(refused.reasons())
                                    .extracting(Refusal::rule, Refusal::pointer)
                                    .containsExactly(tuple("PLACE_NOT_RELEASED", "/with")));
        }
    }
}
