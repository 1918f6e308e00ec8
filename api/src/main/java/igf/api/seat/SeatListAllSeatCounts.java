package igf.api.seat;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions with their seats.
 *
 * @param items in the order in which they are held
 * @param next null: there is one page
 */
public record SeatListAllSeatCounts(
        List<SeatListSessionSeatCounts> items, @Nullable String next) {}
