package igf.api.place;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places in the programme and the proposals that wait for one.
 *
 * @param slots number of places; null if unknown
 * @param held number of taken places
 * @param items waiting proposals, the next first
 * @param next id of the proposal that moves up if {@code freed} gives up its place; null if none does, or without
 *     {@code freed}
 */
public record PlacesReserve(
        @Nullable Integer slots,
        int held,
        List<PlacesWaiting> items,
        @Nullable UUID next) {}
