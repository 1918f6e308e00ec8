package igf.participation.seat;

import igf.participation.seat.SeatCommand.GiveBack;
import igf.participation.seat.SeatCommand.Offer;
import igf.participation.seat.SeatCommand.Take;
import igf.participation.seat.SeatEvent.GivenBack;
import igf.participation.seat.SeatEvent.Offered;
import igf.participation.seat.SeatEvent.Promoted;
import igf.participation.seat.SeatEvent.Taken;
import igf.participation.vocabulary.Mode;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class SessionSeatsTest {

    private static final UUID SESSION = new UUID(9, 9);
    private static final Room ONE_SEAT = room(1, 1);
    private static final String ID = ONE_SEAT.seats();
    private static final Seat ADA = seat(1, Mode.ONSITE);
    private static final Seat BEN = seat(2, Mode.ONSITE);
    private static final Seat CLEO = seat(3, Mode.ONSITE);
    private static final Taken ADA_SITS = new Taken(ONE_SEAT, ADA, SeatState.CONFIRMED, null);
    private static final Taken BEN_WAITS = new Taken(ONE_SEAT, BEN, SeatState.WAITLISTED, 1);
    private static final Taken CLEO_WAITS = new Taken(ONE_SEAT, CLEO, SeatState.WAITLISTED, 2);

    private final AggregateTestFixture<SessionSeats> fixture = new AggregateTestFixture<>(SessionSeats.class);

    private static Room room(int capacity, int release) {
        return new Room(SESSION, "one", new UUID(8, 8), capacity, release);
    }

    private static Seat seat(int person, Mode attendance) {
        var registration = new UUID(0, person);
        return new Seat(Seat.id(registration, SESSION), registration, new UUID(1, person), attendance, null, null);
    }

    private static GivenBack back(Seat seat, SeatState state) {
        return new GivenBack(SESSION, "one", seat.id(), seat.registration(), seat.attendance(), state);
    }

    @Test
    void the_first_takes_the_seat_before_anything_else_was_heard() {
        fixture.givenNoPriorActivity()
                .when(new Take(ID, ONE_SEAT, ADA))
                .expectEvents(new Offered(ONE_SEAT), ADA_SITS)
                .expectResultMessagePayload(new SeatPlace(ADA.id(), SeatState.CONFIRMED, null, true));
    }

    @Test
    void whoever_comes_to_a_full_room_waits() {
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new Take(ID, ONE_SEAT, CLEO))
                .expectEvents(CLEO_WAITS);
    }

    @Test
    void asking_again_answers_the_same() {
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new Take(ID, ONE_SEAT, BEN))
                .expectNoEvents()
                .expectResultMessagePayload(new SeatPlace(BEN.id(), SeatState.WAITLISTED, 1, false));
    }

    @Test
    void online_there_is_always_a_seat() {
        var online = seat(3, Mode.ONLINE);
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new Take(ID, ONE_SEAT, online))
                .expectEvents(new Taken(ONE_SEAT, online, SeatState.CONFIRMED, null));
    }

    @Test
    void a_seat_given_back_goes_to_the_first_who_waits() {
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS, CLEO_WAITS)
                .when(new GiveBack(ID, ADA.id()))
                .expectEvents(back(ADA, SeatState.CONFIRMED), new Promoted(ONE_SEAT, BEN));
    }

    @Test
    void going_online_gives_the_seat_in_the_room_back() {
        var online = seat(1, Mode.ONLINE);
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new Take(ID, ONE_SEAT, online))
                .expectEvents(
                        back(ADA, SeatState.CONFIRMED),
                        new Promoted(ONE_SEAT, BEN),
                        new Taken(ONE_SEAT, online, SeatState.CONFIRMED, null));
    }

    @Test
    void leaving_the_queue_gives_nobody_a_seat_and_leaving_twice_does_nothing() {
        fixture.given(new Offered(ONE_SEAT), ADA_SITS, BEN_WAITS)
                .when(new GiveBack(ID, BEN.id()))
                .expectEvents(back(BEN, SeatState.WAITLISTED));
        fixture.given(new Offered(ONE_SEAT), ADA_SITS)
                .when(new GiveBack(ID, BEN.id()))
                .expectNoEvents();
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
    void a_smaller_room_takes_nobodys_seat_away_and_gives_none() {
        var two = room(2, 1);
        fixture.given(
                        new Offered(two),
                        new Taken(two, ADA, SeatState.CONFIRMED, null),
                        new Taken(two, BEN, SeatState.CONFIRMED, null),
                        new Taken(two, CLEO, SeatState.WAITLISTED, 1),
                        new Offered(room(1, 2)))
                .when(new GiveBack(ID, ADA.id()))
                .expectEvents(back(ADA, SeatState.CONFIRMED));
    }
}
