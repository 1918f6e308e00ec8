package igf.participation.seat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.vocabulary.PersonalData;
import java.util.UUID;

/**
 * A seat as its person's own data show it.
 *
 * @param sessionId the session's id
 * @param id the seat's id
 * @param attendance in the room or online
 * @param state CONFIRMED, or WAITLISTED for a place in the queue
 */
public record KeptSeat(UUID sessionId, UUID id, Mode attendance, SeatState state) implements PersonalData.Kept {}
