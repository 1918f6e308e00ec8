package igf.contracts.proposal;

import org.jspecify.annotations.Nullable;

/**
 * How a session is held.
 *
 * @param type kind of session
 * @param layout how the room is laid out
 * @param minutes length in minutes
 */
public record SessionFormat(String type, @Nullable String layout, int minutes) {}
