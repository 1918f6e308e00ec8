package igf.participation.seat;

import static igf.participation.seat.SeatsInMemory.NINE;
import static igf.participation.seat.SeatsInMemory.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.platform.domain.Refusal;
import igf.platform.domain.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Seats of several sessions at one time. */
class LoadedOtherSessionsTest {

    private static final int A = 1;
    private static final int B = 2;
    private static final int C = 3;
    private static final int ADA = 1;
    private static final int BEN = 2;
    private static final int CLEO = 3;

    private final SeatsInMemory seats = new SeatsInMemory();

    @AfterEach
    void close() {
        seats.close();
    }

    private static Refusal refusal(ThrowingCallable call) {
        var refused = new ArrayList<Refusal>();
        assertThatThrownBy(call).asInstanceOf(type(RefusedException.class)).satisfies(e -> refused.addAll(e.reasons()));
        return refused.getFirst();
    }

    private void twoAtOnce() {
        seats.release(A, 1, NINE);
        seats.release(B, 1, NINE.plus(Duration.ofMinutes(30)));
    }

    @Test
    void nobodyTakesSeatsInTwoRoomsAtTheSameTime() {
        twoAtOnce();
        seats.release(C, 1, NINE.plus(Duration.ofHours(2)));
        seats.take(A, ADA, Mode.ONSITE);

        var refusal = refusal(() -> seats.take(B, ADA, Mode.ONSITE));

        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.rule()).isEqualTo("SEATS_OVERLAP");
        assertThat(refusal.args()).containsEntry("sessionId", session(A)).containsEntry("title", "Session 1");
        assertThat(seats.take(B, ADA, Mode.ONLINE).state()).isEqualTo(SeatState.CONFIRMED);
        assertThat(seats.take(C, ADA, Mode.ONSITE).state()).isEqualTo(SeatState.CONFIRMED);
        assertThat(seats.booked(ADA)).containsExactlyInAnyOrder(session(A), session(C));
    }

    @Test
    void sessionsThatFollowEachOtherDoNotOverlap() {
        seats.release(A, 1, NINE);
        seats.release(B, 1, NINE.plus(Duration.ofHours(1)));
        seats.take(A, ADA, Mode.ONSITE);

        assertThat(seats.take(B, ADA, Mode.ONSITE).state()).isEqualTo(SeatState.CONFIRMED);
    }

    @Test
    void whoeverHasTwoAddressesHasOneSeatAtATime() {
        twoAtOnce();
        seats.link(ADA, BEN);
        seats.take(A, ADA, Mode.ONSITE);

        assertThat(refusal(() -> seats.take(B, BEN, Mode.ONSITE)).rule()).isEqualTo("SEATS_OVERLAP");
        assertThat(seats.swap(B, BEN, A).state()).isEqualTo(SeatState.CONFIRMED);
        assertThat(seats.booked(ADA)).isEmpty();
        assertThat(seats.booked(BEN)).containsExactly(session(B));
    }

    @Test
    void seatsThatWereTakenBeforeBookingsWereKeptCount() {
        twoAtOnce();
        seats.heldBefore(A);

        assertThat(refusal(() -> seats.take(B, ADA, Mode.ONSITE)).rule()).isEqualTo("SEATS_OVERLAP");
    }

    @Test
    void aPlaceInTheQueueIsNoSeat() {
        twoAtOnce();
        seats.take(A, BEN, Mode.ONSITE);
        assertThat(seats.take(A, ADA, Mode.ONSITE).state()).isEqualTo(SeatState.WAITLISTED);

        assertThat(seats.take(B, ADA, Mode.ONSITE).state()).isEqualTo(SeatState.CONFIRMED);
    }

    @Test
    void aPromotionPassesOverWhoSitsElsewhereAndKeepsTheirPlace() {
        twoAtOnce();
        seats.take(A, BEN, Mode.ONSITE);
        seats.take(A, ADA, Mode.ONSITE);
        seats.take(A, CLEO, Mode.ONSITE);
        seats.take(B, ADA, Mode.ONSITE);

        seats.giveBack(A, BEN);

        assertThat(seats.take(A, CLEO, Mode.ONSITE).state()).isEqualTo(SeatState.CONFIRMED);
        assertThat(seats.take(A, ADA, Mode.ONSITE))
                .isEqualTo(new SeatPlace(seats.seat(A, ADA, Mode.ONSITE).id(), SeatState.WAITLISTED, 1, false));
        seats.giveBack(B, ADA);
        seats.giveBack(A, CLEO);
        assertThat(seats.booked(ADA)).containsExactly(session(A));
    }

    @Test
    void whoWasPassedOverGetsTheFreeSeatOnceTheySitNowhereElse() {
        twoAtOnce();
        seats.take(A, BEN, Mode.ONSITE);
        seats.take(A, ADA, Mode.ONSITE);
        seats.take(B, ADA, Mode.ONSITE);
        seats.giveBack(A, BEN);
        assertThat(seats.booked(ADA)).containsExactly(session(B));

        seats.giveBack(B, ADA);
        seats.promote(A);

        assertThat(seats.booked(ADA)).containsExactly(session(A));
    }

    @Test
    void aNewcomerDoesNotOvertakeWhoeverIsFreeMeanwhile() {
        twoAtOnce();
        seats.take(A, BEN, Mode.ONSITE);
        seats.take(A, ADA, Mode.ONSITE);
        seats.take(B, ADA, Mode.ONSITE);
        seats.giveBack(A, BEN);
        seats.giveBack(B, ADA);

        assertThat(seats.take(A, CLEO, Mode.ONSITE).state()).isEqualTo(SeatState.WAITLISTED);
        assertThat(seats.booked(ADA)).containsExactly(session(A));
    }

    @Test
    void aSwapGivesTheOneBackAndTakesTheOther() {
        twoAtOnce();
        seats.take(A, ADA, Mode.ONSITE);
        seats.take(A, BEN, Mode.ONSITE);

        assertThat(seats.swap(B, ADA, A).state()).isEqualTo(SeatState.CONFIRMED);

        assertThat(seats.booked(ADA)).containsExactly(session(B));
        assertThat(seats.booked(BEN)).as("who waited there").containsExactly(session(A));
        assertThat(seats.swap(B, ADA, A).fresh()).as("again").isFalse();
    }

    @Test
    void aSwapTakesNoSeatOutOfASessionThatHasEnded() {
        seats.release(A, 1, NINE);
        seats.release(C, 1, NINE.plus(Duration.ofHours(2)));
        seats.take(A, ADA, Mode.ONSITE);
        seats.at(NINE.plus(Duration.ofHours(1)));

        assertThat(refusal(() -> seats.swap(C, ADA, A)).rule()).isEqualTo("SESSION_ENDED");
        assertThat(seats.booked(ADA)).containsExactly(session(A));
    }

    @Test
    void aRoomThatWasStoredWithoutTimesEndsWithItsSession() {
        seats.releaseWithoutTimes(A, 9, NINE);
        seats.take(A, ADA, Mode.ONSITE);
        seats.at(NINE.plus(Duration.ofHours(1)));

        assertThat(refusal(() -> seats.take(A, BEN, Mode.ONSITE)).rule()).isEqualTo("SESSION_ENDED");
    }

    @Test
    void aSwapThatIsRefusedChangesNothing() {
        twoAtOnce();
        seats.take(A, ADA, Mode.ONSITE);
        seats.take(A, CLEO, Mode.ONSITE);
        seats.take(B, BEN, Mode.ONSITE);
        var before = List.of(seats.events(A), seats.events(B));

        assertThat(refusal(() -> seats.swap(B, ADA, A)).rule()).isEqualTo("ROOM_FULL");

        assertThat(List.of(seats.events(A), seats.events(B))).isEqualTo(before);
        assertThat(seats.booked(ADA)).containsExactly(session(A));
        assertThat(seats.take(A, ADA, Mode.ONSITE))
                .as("also in memory")
                .isEqualTo(new SeatPlace(seats.seat(A, ADA, Mode.ONSITE).id(), SeatState.CONFIRMED, null, false));
        seats.giveBack(B, BEN);
        seats.release(C, 1, NINE);
        seats.giveBack(A, ADA);
        seats.take(C, ADA, Mode.ONSITE);
        assertThat(refusal(() -> seats.swap(B, ADA, A)).args())
                .as("a third one")
                .containsEntry("sessionId", session(C));
    }

    @Test
    void whoeverIsPassedOverMaySwap() {
        twoAtOnce();
        seats.take(A, BEN, Mode.ONSITE);
        seats.take(A, ADA, Mode.ONSITE);
        seats.take(B, ADA, Mode.ONSITE);
        seats.giveBack(A, BEN);

        assertThat(seats.swap(A, ADA, B).state()).isEqualTo(SeatState.CONFIRMED);
        assertThat(seats.booked(ADA)).containsExactly(session(A));
    }

    @Test
    void seatsStayWhenASessionMovesOntoAnother() {
        seats.release(A, 1, NINE);
        seats.release(B, 2, NINE.plus(Duration.ofHours(2)));
        seats.take(A, ADA, Mode.ONSITE);
        seats.take(B, ADA, Mode.ONSITE);
        seats.take(B, BEN, Mode.ONSITE);

        seats.release(B, 2, NINE.plus(Duration.ofMinutes(10)));
        seats.tellOverlaps(B);
        seats.tellOverlaps(B);

        assertThat(seats.booked(ADA)).containsExactlyInAnyOrder(session(A), session(B));
        assertThat(seats.events(B))
                .filteredOn(SeatEvent.Overlapped.class::isInstance)
                .singleElement(type(SeatEvent.Overlapped.class))
                .satisfies(told -> {
                    assertThat(told.seat()).isEqualTo(seats.seat(B, ADA, Mode.ONSITE));
                    assertThat(told.other().session()).isEqualTo(session(A));
                });
        var before = seats.events(B).size();
        seats.release(B, 3, NINE.plus(Duration.ofMinutes(10)));
        seats.tellOverlaps(B);
        assertThat(seats.events(B)).as("not again").hasSize(before + 1);
        seats.release(C, 1, NINE);
        assertThat(refusal(() -> seats.take(C, ADA, Mode.ONSITE)).rule()).isEqualTo("SEATS_OVERLAP");
    }

    @Test
    void onlyOneOfTwoThatAreTakenInTheSameMomentIsHad() throws Exception {
        twoAtOnce();
        seats.release(A, 50, NINE);
        seats.release(B, 50, NINE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var both = new ArrayList<Callable<Object>>();
            for (int i = 1; i <= 40; i++) {
                var person = i;
                both.add(() -> tried(A, person));
                both.add(() -> tried(B, person));
            }
            for (var done : threads.invokeAll(both)) {
                done.get();
            }
        }
        var had = new HashSet<Integer>();
        for (int i = 1; i <= 40; i++) {
            had.add(seats.booked(i).size());
        }
        assertThat(had).containsExactly(1);
    }

    /** Each swap changes both sessions; the two directions change them in opposite order. */
    @Test
    void swapsInBothDirectionsInTheSameMomentEndWell() throws Exception {
        seats.release(A, 50, NINE);
        seats.release(B, 50, NINE);
        for (int i = 1; i <= 20; i++) {
            seats.take(i % 2 == 0 ? A : B, i, Mode.ONSITE);
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Callable<Object>>();
            for (int i = 1; i <= 20; i++) {
                var person = i;
                all.add(() -> person % 2 == 0 ? seats.swap(B, person, A) : seats.swap(A, person, B));
            }
            for (var done : threads.invokeAll(all)) {
                done.get();
            }
        }
        for (int i = 1; i <= 20; i++) {
            assertThat(seats.booked(i)).containsExactly(session(i % 2 == 0 ? B : A));
        }
    }

    private Object tried(int session, int person) {
        try {
            return seats.take(session, person, Mode.ONSITE);
        } catch (RefusedException e) {
            return e;
        }
    }
}
