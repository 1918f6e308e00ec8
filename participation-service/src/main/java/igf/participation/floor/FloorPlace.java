package igf.participation.floor;

import igf.api.floor.FloorRequestState;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of a request.
 *
 * @param position in the queue, from 1; null unless it waits
 * @param fresh whether a request to speak joined the queue; ignored after other commands
 */
public record FloorPlace(
        UUID id, FloorRequestState state, @Nullable Integer position, boolean fresh) {}
