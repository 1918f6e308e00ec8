package igf.contracts.proposal;

import igf.contracts.Values;
import org.jspecify.annotations.Nullable;

/**
 * How a session is held.
 *
 * @param type kind of session
 * @param layout how the room is laid out
 * @param minutes length in minutes
 */
public record SessionFormat(
        @Values("ROUND_TABLE PANEL DEBATE BIRDS_OF_A_FEATHER BREAK_OUT FLASH OTHER")
        String type,

        @Values("CIRCLE U_SHAPE AUDITORIUM CLASSROOM FLEXIBLE") @Nullable
        String layout,

        int minutes) {}
