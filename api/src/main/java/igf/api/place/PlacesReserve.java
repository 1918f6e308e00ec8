package igf.api.place;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places and who waits for one.
 *
 * @param slots how many places there are, null if not known
 * @param held how many places are taken
 * @param items who waits, the next first
 * @param next the id of the proposal that moves up if {@code freed} gives its place up; null if none does, or without {@code freed}
 */
public record PlacesReserve(
        @Nullable Integer slots,
        int held,
        List<PlacesWaiting> items,
        @Nullable UUID next) {}
