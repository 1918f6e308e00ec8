package igf.scheduling.session;

import java.time.Instant;

/**
 * A decision that neither a plan nor a swap may move a session.
 *
 * @param by the client or user who pinned it
 */
public record Pin(String reason, String by, Instant at) {}
