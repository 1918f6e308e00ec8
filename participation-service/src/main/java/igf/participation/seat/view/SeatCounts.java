package igf.participation.seat.view;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import org.jspecify.annotations.Nullable;

/** Numbers of seats; null before the first seat of its kind. */
record SeatCounts(
        @Nullable Integer confirmed,
        @Nullable Integer online,
        @Nullable Integer waitlisted) {

    static final SeatCounts NONE = new SeatCounts(null, null, null);

    SeatCounts and(SeatState state, Mode attendance, int more) {
        if (state == SeatState.WAITLISTED) {
            return new SeatCounts(confirmed, online, number(waitlisted) + more);
        }
        return attendance == Mode.ONLINE
                ? new SeatCounts(confirmed, number(online) + more, waitlisted)
                : new SeatCounts(number(confirmed) + more, online, waitlisted);
    }

    private static int number(@Nullable Integer counted) {
        return counted == null ? 0 : counted;
    }

    SeatQueries.Counts told() {
        return new SeatQueries.Counts(number(confirmed), number(online), number(waitlisted));
    }
}
