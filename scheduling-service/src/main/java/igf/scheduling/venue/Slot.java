package igf.scheduling.venue;

import java.time.LocalTime;

/**
 * A slot of a day, in which a session can start.
 *
 * @param minutes length in minutes
 */
public record Slot(LocalTime start, int minutes) {

    /** Returns the end in minutes since midnight. It is above 1440 for a slot that ends on the next day. */
    int endMinute() {
        return start.getHour() * 60 + start.getMinute() + minutes;
    }
}
