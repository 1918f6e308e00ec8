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

    SeatCounts plus(SeatState state, Mode attendance, int delta) {
        if (state == SeatState.WAITLISTED) {
            return new SeatCounts(confirmed, online, orZero(waitlisted) + delta);
        }
        return attendance == Mode.ONLINE
                ? new SeatCounts(confirmed, orZero(online) + delta, waitlisted)
                : new SeatCounts(orZero(confirmed) + delta, online, waitlisted);
    }

    private static int orZero(@Nullable Integer counted) {
        return counted == null ? 0 : counted;
    }

    SeatQueries.Counts toCounts() {
        return new SeatQueries.Counts(orZero(confirmed), orZero(online), orZero(waitlisted));
    }
}
