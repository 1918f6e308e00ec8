package igf.scheduling.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * How a session is held.
 *
 * @param type ROUND_TABLE, PANEL, DEBATE, BIRDS_OF_A_FEATHER, BREAK_OUT, FLASH or OTHER; more may be added by later
 *     versions
 * @param layout layout of the room: CIRCLE, U_SHAPE, AUDITORIUM, CLASSROOM or FLEXIBLE, and more may be added by later
 *     versions; null if it does not matter
 * @param minutes length
 */
public record Format(String type, @Nullable String layout, int minutes) {}
