package igf.api.swap;

import igf.api.programme.ShownPlacement;
import java.util.UUID;

/**
 * A session of a request to swap places.
 *
 * @param id the session's id
 * @param number number of the session in its edition
 * @param title the session's title
 * @param placement its place in the release in which it was when the request was made
 */
public record SwapSessionShown(UUID id, int number, String title, ShownPlacement placement) {}
