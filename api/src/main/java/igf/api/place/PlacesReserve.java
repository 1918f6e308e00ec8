package igf.api.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places and who waits for one.
 *
 * @param slots how many places there are, null if not known
 * @param held how many places are taken
 * @param items who waits, the next first
 */
public record PlacesReserve(@Nullable Integer slots, int held, List<PlacesWaiting> items) {}
