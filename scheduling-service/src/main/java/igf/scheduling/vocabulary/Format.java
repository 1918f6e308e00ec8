package igf.scheduling.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * How a session is held.
 *
 * @param type ROUND_TABLE, PANEL, …
 * @param layout layout of the room; null if it does not matter
 * @param minutes length
 */
public record Format(String type, @Nullable String layout, int minutes) {}
