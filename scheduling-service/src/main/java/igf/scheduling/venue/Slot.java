package igf.scheduling.venue;

import java.time.LocalTime;

/**
 * A start time of sessions.
 *
 * @param minutes how long it lasts
 */
public record Slot(LocalTime start, int minutes) {

    /** Counts on past midnight: 25 hours are 1500. */
    int endMinute() {
        return start.getHour() * 60 + start.getMinute() + minutes;
    }
}
