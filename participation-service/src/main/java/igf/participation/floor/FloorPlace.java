package igf.participation.floor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a request.
 *
 * @param position in the queue, from 1; null unless it waits
 * @param fresh whether the request is new
 */
public record FloorPlace(
        UUID id, FloorRequest.State state, @Nullable Integer position, boolean fresh) {}
