package igf.participation.seat;

import static org.assertj.core.api.Assertions.assertThat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.seat.SeatCommand.GiveBack;
import igf.participation.seat.SeatCommand.GoOnline;
import igf.participation.seat.SeatCommand.Offer;
import igf.participation.seat.SeatCommand.Take;
import igf.participation.seat.SeatEvent.Displaced;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.participation.seat.SeatEvent.Offered;
import igf.participation.seat.SeatEvent.Promoted;
import igf.participation.seat.SeatEvent.Taken;
import igf.platform.domain.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class SessionSeatsTest {

    private static final UUID SESSION = new UUID(9, 9);
    private static final Instant START = Instant.parse("2031-10-07T09:00:00Z");
    private static final Instant END = START.plusSeconds(3600);
    private static final Room ONE_SEAT = room(1, 1);
    private static final String ID = ONE_SEAT.seatsId();
    private static final Seat ADA = seat(1, Mode.ONSITE);
    private static final Seat BEN = seat(2, Mode.ONSITE);
    private static final Seat CLEO = seat(3, Mode.ONSITE);
    private static final Taken ADA_SITS = new Taken(ONE_SEAT, ADA, SeatState.CONFIRMED, null);
    private static final Taken BEN_WAITS = new Taken(ONE_SEAT, BEN, SeatState.WAITLISTED, 1);
    private static final Taken CLEO_WAITS = new Taken(ONE_SEAT, CLEO, SeatState.WAITLISTED, 2);

    private final AggregateTestFixture<SessionSeats> fixture = SeatFixture.at(START);

    private static Room room(int capacity, int release) {
        return new Room(SESSION, "one", new UUID(8, 8), capacity, release, null, null, START, END);
    }

    private static Seat seat(int person, Mode attendance) {
        var registration = new UUID(0, person);
        return new Seat(
                Seat.id(registration, SESSION), registration, new UUID(1, person), attendance, null, null, null);
    }

    private static GivenBack back(Seat seat, SeatState state) {
        return left(seat, state, ONE_SEAT, SeatReturn.Reason.GIVEN_BACK);
    }

    private static GivenBack left(Seat seat, SeatState state, Room room, SeatReturn.Reason reason) {
        return new GivenBack(
                SESSION,
                "one",
                seat.id(),
                seat.registration(),
                seat.attendance(),
                state,
                new SeatReturn(reason, room, seat));
    }

    private static GiveBack giveBack(Seat seat) {
        return new GiveBack(ID, seat.id(), SeatReturn.Reason.GIVEN_BACK);
    }

    @Test
    void the_first_takes_the_seat_before_anything_else_was_heard() {
        fixture.givenNoPriorActivity()
                .when(new Take(ID, ONE_SEAT, ADA, null))
                .expectEvents(new Offered(ONE_SEAT), ADA_SITS)
                .expectResultMessagePayload(new SeatPlace(ADA.id(), SeatState.CONFIRMED, null, true));
    }

    @Test
    void whoever_comes_to_a_full_room_waits() {
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new Take(ID, ONE_SEAT, CLEO, null))
                .expectEvents(CLEO_WAITS);
    }

    @Test
    void asking_again_answers_the_same() {
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new Take(ID, ONE_SEAT, BEN, null))
                .expectNoEvents()
                .expectResultMessagePayload(new SeatPlace(BEN.id(), SeatState.WAITLISTED, 1, false));
    }

    @Test
    void online_there_is_always_a_seat() {
        var online = seat(3, Mode.ONLINE);
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new Take(ID, ONE_SEAT, online, null))
                .expectEvents(new Taken(ONE_SEAT, online, SeatState.CONFIRMED, null));
    }

    @Test
    void a_seat_given_back_goes_to_the_first_who_waits() {
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS, CLEO_WAITS)
                .when(giveBack(ADA))
                .expectEvents(back(ADA, SeatState.CONFIRMED), new Promoted(ONE_SEAT, BEN));
    }

    @Test
    void going_online_gives_the_seat_in_the_room_back() {
        var online = seat(1, Mode.ONLINE);
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new Take(ID, ONE_SEAT, online, null))
                .expectEvents(
                        new Taken(ONE_SEAT, online.withSecondId(SESSION), SeatState.CONFIRMED, null),
                        left(ADA, SeatState.CONFIRMED, ONE_SEAT, SeatReturn.Reason.MOVED),
                        new Promoted(ONE_SEAT, BEN));
    }

    @Test
    void who_comes_online_from_now_on_takes_part_there_and_leaves_the_room_to_who_waits() {
        var online = new Taken(ONE_SEAT, seat(1, Mode.ONLINE).withSecondId(SESSION), SeatState.CONFIRMED, null);
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new GoOnline(ID, ADA.registration()))
                .expectEvents(
                        online,
                        left(ADA, SeatState.CONFIRMED, ONE_SEAT, SeatReturn.Reason.MOVED),
                        new Promoted(ONE_SEAT, BEN));
        fixture.given(
                        new Offered(ONE_SEAT),
                        ADA_SITS,
                        online,
                        left(ADA, SeatState.CONFIRMED, ONE_SEAT, SeatReturn.Reason.MOVED))
                .when(new GoOnline(ID, ADA.registration()))
                .expectNoEvents();
    }

    @Test
    void who_waits_for_the_room_and_comes_online_waits_no_longer_and_has_one_seat_online() {
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new GoOnline(ID, BEN.registration()))
                .expectEvents(
                        new Taken(ONE_SEAT, seat(2, Mode.ONLINE).withSecondId(SESSION), SeatState.CONFIRMED, null),
                        left(BEN, SeatState.WAITLISTED, ONE_SEAT, SeatReturn.Reason.MOVED));
        var online = seat(2, Mode.ONLINE);
        fixture.given(
                        new Offered(ONE_SEAT),
                        ADA_SITS,
                        new Taken(ONE_SEAT, online, SeatState.CONFIRMED, null),
                        new Taken(ONE_SEAT, BEN.withSecondId(SESSION), SeatState.WAITLISTED, 1))
                .when(new GoOnline(ID, BEN.registration()))
                .expectEvents(left(BEN.withSecondId(SESSION), SeatState.WAITLISTED, ONE_SEAT, SeatReturn.Reason.MOVED));
    }

    @Test
    void where_somebody_stands_in_the_queue_can_be_read() {
        var seats = new SessionSeats();
        Stream.of(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS, CLEO_WAITS).forEach(seats::on);
        assertThat(seats.find(CLEO.id())).isEqualTo(new SeatPlace(CLEO.id(), SeatState.WAITLISTED, 2, false));
    }

    @Test
    void leaving_the_queue_gives_nobody_a_seat_and_leaving_twice_does_nothing() {
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(giveBack(BEN))
                .expectEvents(back(BEN, SeatState.WAITLISTED));
        fixture.given(new Offered(ONE_SEAT), ADA_SITS).when(giveBack(BEN)).expectNoEvents();
    }

    @Test
    void a_larger_room_seats_those_who_wait() {
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS, CLEO_WAITS)
                .when(new Offer(ID, room(2, 2)))
                .expectEvents(new Offered(room(2, 2)), new Promoted(room(2, 2), BEN));
    }

    @Test
    void an_older_release_is_not_believed() {
        fixture.given(new Offered(room(1, 2)), ADA_SITS)
                .when(new Offer(ID, room(50, 1)))
                .expectNoEvents();
    }

    @Test
    void seats_that_an_earlier_version_left_in_a_smaller_room_stay_until_the_next_release() {
        var two = room(2, 1);
        fixture.given(
                        new Offered(two),
                        new Taken(two, ADA, SeatState.CONFIRMED, null),
                        new Taken(two, BEN, SeatState.CONFIRMED, null),
                        new Taken(two, CLEO, SeatState.WAITLISTED, 1),
                        new Offered(room(1, 2)))
                .when(giveBack(ADA))
                .expectEvents(left(ADA, SeatState.CONFIRMED, room(1, 2), SeatReturn.Reason.GIVEN_BACK));
    }

    @Test
    void who_has_a_seat_online_keeps_it_and_waits_for_the_room_beside_it() {
        var online = seat(2, Mode.ONLINE);
        var waits = BEN.withSecondId(SESSION);
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, new Taken(ONE_SEAT, online, SeatState.CONFIRMED, null))
                .when(new Take(ID, ONE_SEAT, BEN, null))
                .expectEvents(new Taken(ONE_SEAT, waits, SeatState.WAITLISTED, 1))
                .expectResultMessagePayload(new SeatPlace(waits.id(), SeatState.WAITLISTED, 1, true));
    }

    @Test
    void the_seat_online_is_given_back_when_the_one_in_the_room_is_there() {
        var online = seat(2, Mode.ONLINE);
        var onlineTaken = new Taken(ONE_SEAT, online, SeatState.CONFIRMED, null);
        var waits = BEN.withSecondId(SESSION);
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, onlineTaken, new Taken(ONE_SEAT, waits, SeatState.WAITLISTED, 1))
                .when(giveBack(ADA))
                .expectEvents(
                        back(ADA, SeatState.CONFIRMED),
                        new Promoted(ONE_SEAT, waits),
                        left(online, SeatState.CONFIRMED, ONE_SEAT, SeatReturn.Reason.MOVED));
        fixture.given(new Offered(ONE_SEAT), onlineTaken)
                .when(new Take(ID, ONE_SEAT, BEN, null))
                .expectEvents(
                        new Taken(ONE_SEAT, waits, SeatState.CONFIRMED, null),
                        left(online, SeatState.CONFIRMED, ONE_SEAT, SeatReturn.Reason.MOVED));
    }

    @Test
    void who_waits_for_the_room_may_sit_online_until_then() {
        var online = seat(2, Mode.ONLINE).withSecondId(SESSION);
        var taken = new Taken(ONE_SEAT, online, SeatState.CONFIRMED, null);
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new Take(ID, ONE_SEAT, seat(2, Mode.ONLINE), null))
                .expectEvents(taken);
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS, taken)
                .when(new Take(ID, ONE_SEAT, BEN, null))
                .expectNoEvents()
                .expectResultMessagePayload(new SeatPlace(BEN.id(), SeatState.WAITLISTED, 1, false));
    }

    @Test
    void a_session_that_is_cancelled_has_no_seats_until_a_release_brings_it_back() {
        var closed = new SeatEvent.Closed(ID, SESSION, "one", 2);
        var back = List.of(
                new Offered(ONE_SEAT),
                ADA_SITS,
                BEN_WAITS,
                closed,
                left(BEN, SeatState.WAITLISTED, ONE_SEAT, SeatReturn.Reason.SESSION_CANCELLED),
                left(ADA, SeatState.CONFIRMED, ONE_SEAT, SeatReturn.Reason.SESSION_CANCELLED));
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new SeatCommand.Close(ID, SESSION, "one", 2))
                .expectEvents(back.subList(3, 6).toArray());
        fixture.given(back).when(new SeatCommand.Close(ID, SESSION, "one", 2)).expectNoEvents();
        fixture.given(back).when(new Take(ID, ONE_SEAT, CLEO, null)).expectException(RefusedException.class);
        fixture.given(back).when(new Offer(ID, room(1, 3))).expectEvents(new Offered(room(1, 3)));
        fixture.given(new Offered(room(1, 3)), ADA_SITS)
                .when(new SeatCommand.Close(ID, SESSION, "one", 2))
                .expectNoEvents();
    }

    @Test
    void a_cancellation_that_was_heard_first_is_believed() {
        fixture.givenNoPriorActivity()
                .when(new SeatCommand.Close(ID, SESSION, "one", 2))
                .expectEvents(new SeatEvent.Closed(ID, SESSION, "one", 2));
        fixture.given(new SeatEvent.Closed(ID, SESSION, "one", 2))
                .when(new Offer(ID, ONE_SEAT))
                .expectNoEvents();
    }

    @Test
    void what_was_given_back_before_it_was_told_why_is_given_back() {
        fixture.given(
                        new Offered(ONE_SEAT),
                        ADA_SITS,
                        new GivenBack(
                                SESSION, "one", ADA.id(), ADA.registration(), Mode.ONSITE, SeatState.CONFIRMED, null))
                .when(new Take(ID, ONE_SEAT, BEN, null))
                .expectEvents(new Taken(ONE_SEAT, BEN, SeatState.CONFIRMED, null));
    }

    @Test
    void a_smaller_room_moves_the_last_to_come_to_the_head_of_the_queue_in_order() {
        var three = room(3, 1);
        var one = room(1, 2);
        var dan = seat(4, Mode.ONSITE);
        fixture.given(
                        new Offered(three),
                        new Taken(three, ADA, SeatState.CONFIRMED, null),
                        new Taken(three, BEN, SeatState.CONFIRMED, null),
                        new Taken(three, CLEO, SeatState.CONFIRMED, null),
                        new Taken(three, dan, SeatState.WAITLISTED, 1))
                .when(new Offer(ID, one))
                .expectEvents(new Offered(one), new Displaced(one, BEN, 1), new Displaced(one, CLEO, 2));
        fixture.given(
                        new Offered(three),
                        new Taken(three, ADA, SeatState.CONFIRMED, null),
                        new Taken(three, BEN, SeatState.CONFIRMED, null),
                        new Taken(three, CLEO, SeatState.CONFIRMED, null),
                        new Taken(three, dan, SeatState.WAITLISTED, 1),
                        new Offered(one),
                        new Displaced(one, BEN, 1),
                        new Displaced(one, CLEO, 2))
                .when(new Offer(ID, room(4, 3)))
                .expectEvents(
                        new Offered(room(4, 3)),
                        new Promoted(room(4, 3), BEN),
                        new Promoted(room(4, 3), CLEO),
                        new Promoted(room(4, 3), dan));
    }

    @Test
    void after_the_end_seats_are_fixed() {
        var ended = SeatFixture.at(END);
        var given = new Object[] {new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS};
        ended.given(given).when(new Take(ID, ONE_SEAT, CLEO, null)).expectException(RefusedException.class);
        ended.given(given)
                .when(new Take(ID, ONE_SEAT, seat(3, Mode.ONLINE), null))
                .expectException(RefusedException.class);
        ended.given(given).when(giveBack(ADA)).expectException(RefusedException.class);
        ended.given(given)
                .when(new GiveBack(ID, ADA.id(), SeatReturn.Reason.REGISTRATION_ENDED))
                .expectNoEvents();
        ended.given(given).when(new GoOnline(ID, ADA.registration())).expectNoEvents();
        ended.given(given).when(new SeatCommand.Close(ID, SESSION, "one", 2)).expectNoEvents();
        ended.given(given).when(new Offer(ID, room(5, 2))).expectEvents(new Offered(room(5, 2)));
        ended.given(given).when(new Offer(ID, room(0, 2))).expectEvents(new Offered(room(0, 2)));
        SeatFixture.at(END.minusSeconds(1))
                .given(given)
                .when(giveBack(ADA))
                .expectEvents(back(ADA, SeatState.CONFIRMED), new Promoted(ONE_SEAT, BEN));
    }

    @Test
    void a_session_that_is_to_be_held_again_gives_seats_again() {
        var later =
                new Room(SESSION, "one", new UUID(8, 8), 2, 2, null, null, END.plusSeconds(60), END.plusSeconds(3660));
        SeatFixture.at(END)
                .given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new Offer(ID, later))
                .expectEvents(new Offered(later), new Promoted(later, BEN));
    }
}
