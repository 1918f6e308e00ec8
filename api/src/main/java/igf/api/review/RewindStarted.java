package igf.api.review;

import java.util.UUID;

/**
 * Reviews that are being put back.
 *
 * @param operation id of the operation that tells how far it is and, in the end, what changed
 * @param rewind the rewind's id
 */
public record RewindStarted(UUID operation, UUID rewind) {}
