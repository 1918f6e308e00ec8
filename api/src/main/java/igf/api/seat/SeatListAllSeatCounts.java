package igf.api.seat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions with their seats.
 *
 * @param items items in the order in which they are held
 * @param next always null, because the list has one page
 */
public record SeatListAllSeatCounts(
        List<SeatListSessionSeatCounts> items, @Nullable String next) {}
