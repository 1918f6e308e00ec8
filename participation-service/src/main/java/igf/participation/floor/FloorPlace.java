package igf.participation.floor;

import igf.api.floor.FloorRequestState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a request stands.
 *
 * @param position in the queue, from 1; null unless it waits
 * @param fresh whether it was made just now
 */
public record FloorPlace(
        UUID id, FloorRequestState state, @Nullable Integer position, boolean fresh) {}
