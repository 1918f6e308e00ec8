package igf.participation.floor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a request stands.
 *
 * @param position in the queue, from 1; null unless it waits
 * @param fresh whether it was made just now
 */
public record FloorPlace(
        UUID id, FloorRequest.State state, @Nullable Integer position, boolean fresh) {}
