package igf.api.review;

import java.util.UUID;

/**
 * A running rewind of reviews.
 *
 * @param operation id of the operation that shows the progress and, in the end, the changes
 * @param rewind the rewind's id
 */
public record RewindStarted(UUID operation, UUID rewind) {}
