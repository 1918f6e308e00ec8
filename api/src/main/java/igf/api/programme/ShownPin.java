package igf.api.programme;

import java.time.Instant;

/**
 * A pin, which keeps plans from moving a session.
 *
 * @param reason why the session is pinned
 * @param by the client or user who pinned it
 * @param at when it was pinned
 */
public record ShownPin(String reason, String by, Instant at) {}
