package igf.scheduling.venue;

import java.time.LocalTime;

/** A time at which sessions start. @param minutes how long it lasts */
public record Slot(LocalTime start, int minutes) {

    /** Past midnight counts on: 25 hours are 1500. */
    int endMinute() {
        return start.getHour() * 60 + start.getMinute() + minutes;
    }
}
