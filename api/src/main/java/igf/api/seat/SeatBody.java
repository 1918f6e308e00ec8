package igf.api.seat;

import igf.api.vocabulary.Mode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new seat.
 *
 * @param registrationId the registration, of the session's edition
 * @param attendance ONSITE for a seat in the room, ONLINE for one without a limit
 * @param inPlaceOf another session whose seat the person gives back for this one, in the same step
 */
@Schema(name = "NewSeat")
public record SeatBody(
        @NotNull UUID registrationId,
        @NotNull Mode attendance,
        @Nullable UUID inPlaceOf) {}
