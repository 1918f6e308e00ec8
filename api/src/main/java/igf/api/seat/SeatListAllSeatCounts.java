package igf.api.seat;

import java.util.List;

/**
 * Sessions with their seats.
 *
 * @param items items in the order in which they are held
 */
public record SeatListAllSeatCounts(List<SeatListSessionSeatCounts> items) {}
