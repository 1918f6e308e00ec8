package igf.participation.seat;

import igf.api.seat.SeatState;
import igf.api.vocabulary.Mode;
import igf.participation.vocabulary.PersonalDataSource;
import java.util.UUID;

/**
 * A seat in the export of a person's own data.
 *
 * @param sessionId the session's id
 * @param id the seat's id
 * @param attendance in the room or online
 * @param state CONFIRMED, or WAITLISTED for a place on the waiting list
 */
public record KeptSeat(UUID sessionId, UUID id, Mode attendance, SeatState state) implements PersonalDataSource.Item {}
