package igf.scheduling.venue;

import java.time.LocalDate;
import java.util.List;

/** A day of the programme; its slots may run past midnight. */
public record Day(LocalDate date, List<Slot> slots) {

    public Day {
        slots = List.copyOf(slots);
    }
}
