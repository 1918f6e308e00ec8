package igf.proposal.engagement;

import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.PersonalValue;
import igf.platform.log.MetaCodec;
import igf.proposal.RefusedBy;
import igf.proposal.engagement.EngagementCommand.Choose;
import igf.proposal.engagement.EngagementCommand.RecordBooking;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EngagementTest {

    private static final String EDITION = "forum-1";
    private static final UUID PERSON = new UUID(0, 1);
    private static final String ID = EngagementId.of(EDITION, PERSON);
    private static final Instant UNTIL = Instant.parse("2026-12-20T00:00:00Z");
    private static final PersonalValue SEALED = new PersonalValue(PERSON, "c2VhbGVk");
    private static final Addressee KNOWN = new Addressee(SEALED, SEALED, "fr");
    private static final Map<String, ?> BEFORE = at(UNTIL.minusSeconds(1));

    private final AggregateTestFixture<Engagement> fixture = new AggregateTestFixture<>(Engagement.class);

    private static Map<String, ?> at(Instant now) {
        return MetaCodec.encode(new Context(Actor.ANONYMOUS, now, "c"), null);
    }

    private static UUID proposal(int n) {
        return new UUID(1, n);
    }

    private static Booking speaks(int n) {
        return new Booking(proposal(n), n, "Title " + n, List.of(new Booking.Place(new UUID(2, n), "SPEAKER")));
    }

    private static Booking speaksNot(int n) {
        return new Booking(proposal(n), n, "Title " + n, List.of());
    }

    private static Offer offer(String hash) {
        return new Offer(hash, SEALED, UNTIL);
    }

    private static RecordBooking note(Booking booking, @Nullable Integer limit, String hash) {
        return new RecordBooking(ID, EDITION, PERSON, booking, limit, KNOWN, offer(hash), 2);
    }

    private static EngagementEvent booked(int n) {
        return new EngagementEvent.Booked(EDITION, PERSON, speaks(n));
    }

    private static EngagementEvent released(int n) {
        return new EngagementEvent.Released(EDITION, PERSON, proposal(n));
    }

    private static EngagementEvent asked(String hash, int... sessions) {
        var all = IntStream.of(sessions).mapToObj(EngagementTest::speaks).toList();
        return new EngagementEvent.Overbooked(EDITION, PERSON, 2, all, KNOWN, offer(hash), 2);
    }

    private static EngagementEvent chose(int... keep) {
        var kept = IntStream.of(keep).mapToObj(EngagementTest::proposal).toList();
        var givenUp = IntStream.of(1, 2, 3)
                .filter(n -> IntStream.of(keep).noneMatch(k -> k == n))
                .mapToObj(EngagementTest::speaks)
                .toList();
        return new EngagementEvent.Chosen(EDITION, PERSON, kept, givenUp);
    }

    private static Choose choose(String hash, int... keep) {
        return new Choose(
                ID, hash, IntStream.of(keep).mapToObj(EngagementTest::proposal).toList());
    }

    @Test
    void nobody_is_asked_up_to_the_limit_or_without_one() {
        fixture.given(booked(1)).when(note(speaks(2), 2, "a"), BEFORE).expectEvents(booked(2));
        fixture.given(booked(1), booked(2))
                .when(note(speaks(3), null, "a"), BEFORE)
                .expectEvents(booked(3));
        fixture.givenNoPriorActivity().when(note(speaksNot(1), 2, "a"), BEFORE).expectNoEvents();
    }

    @Test
    void what_counts_for_another_id_from_now_on_is_asked_about_there() {
        var leave = new EngagementCommand.RemoveBooking(ID, EDITION, PERSON, proposal(2));
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3))
                .when(leave, BEFORE)
                .expectEvents(released(2), new EngagementEvent.Settled(EDITION, PERSON));
        fixture.given(booked(1)).when(leave, BEFORE).expectNoEvents();
        fixture.givenNoPriorActivity().when(leave, BEFORE).expectNoEvents();
    }

    @Test
    void over_the_limit_somebody_is_asked_once() {
        fixture.given(booked(1), booked(2))
                .when(note(speaks(3), 2, "a"), BEFORE)
                .expectEvents(booked(3), asked("a", 1, 2, 3));
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3))
                .when(note(speaks(3), 2, "b"), BEFORE)
                .expectNoEvents();
    }

    @Test
    void the_same_sessions_in_another_order_are_not_asked_about_again() {
        var other = new Booking(proposal(1), 1, "Title 1", List.of(new Booking.Place(new UUID(2, 1), "MODERATOR")));
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3))
                .when(note(other, 2, "b"), BEFORE)
                .expectEvents(new EngagementEvent.Booked(EDITION, PERSON, other));
    }

    @Test
    void whoever_cannot_be_written_to_is_asked_when_they_can() {
        var unknown =
                new RecordBooking(ID, EDITION, PERSON, speaks(3), 2, new Addressee(SEALED, null, null), offer("a"), 2);
        fixture.given(booked(1), booked(2)).when(unknown, BEFORE).expectEvents(booked(3));
        fixture.given(booked(1), booked(2), booked(3))
                .when(note(speaks(3), 2, "b"), BEFORE)
                .expectEvents(asked("b", 1, 2, 3));
    }

    @Test
    void another_session_asks_again_by_another_link() {
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3))
                .when(note(speaks(4), 2, "b"), BEFORE)
                .expectEvents(booked(4), asked("b", 1, 2, 3, 4));
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3), booked(4), asked("b", 1, 2, 3, 4))
                .when(choose("a", 1), BEFORE)
                .expectException(RefusedBy.rules("CHOICE_REPLACED"));
    }

    @Test
    void a_session_that_goes_by_itself_settles_it() {
        var settled = new EngagementEvent.Settled(EDITION, PERSON);
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3))
                .when(note(speaksNot(2), 2, "b"), BEFORE)
                .expectEvents(released(2), settled);
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3), released(2), settled)
                .when(choose("a", 1), BEFORE)
                .expectException(RefusedBy.rules("CHOICE_NEEDLESS"));
    }

    @Test
    void who_chooses_gives_up_the_others_and_is_not_asked_again_for_what_rosters_say_late() {
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3))
                .when(choose("a", 1, 3), BEFORE)
                .expectEvents(chose(1, 3));
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3), chose(1, 3))
                .when(note(speaks(2), 2, "b"), BEFORE)
                .expectNoEvents();
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3), chose(1, 3))
                .when(note(speaksNot(2), 2, "b"), BEFORE)
                .expectEvents(released(2));
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3), chose(1, 3), released(2))
                .when(note(speaks(2), 2, "b"), BEFORE)
                .expectEvents(booked(2), asked("b", 1, 3, 2));
    }

    @Test
    void after_a_choice_a_further_session_asks_again() {
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3), chose(1, 3))
                .when(note(speaks(4), 2, "b"), BEFORE)
                .expectEvents(booked(4), asked("b", 1, 3, 4));
    }

    @Test
    void a_choice_is_told_all_that_is_wrong_with_it() {
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3))
                .when(choose("a", 1, 2, 3, 9), BEFORE)
                .expectException(RefusedBy.rules("CHOICE_TOO_MANY", "CHOICE_NOT_OFFERED"));
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3))
                .when(choose("a"), BEFORE)
                .expectException(RefusedBy.rules("CHOICE_EMPTY"));
    }

    @Test
    void a_link_that_was_used_or_expired_is_gone_and_another_one_unknown() {
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3), chose(1, 3))
                .when(choose("a", 1), BEFORE)
                .expectException(RefusedBy.rules("CHOICE_MADE"));
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3))
                .when(choose("a", 1), at(UNTIL.plusSeconds(1)))
                .expectException(RefusedBy.rules("CHOICE_EXPIRED"));
        fixture.given(booked(1), booked(2), booked(3), asked("a", 1, 2, 3))
                .when(choose("guessed", 1), BEFORE)
                .expectException(RefusedBy.rules("NOT_FOUND"));
    }
}
