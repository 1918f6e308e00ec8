package igf.api.seat;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sessions with their seats.
 *
 * @param items the sessions, sorted by start
 * @param next always null, because the list has one page
 */
@Schema(name = "SeatListAllSeatCounts")
public record SeatCountsList(
        List<SessionSeatCounts> items, @Nullable String next) {}
