package igf.participation.seat;

import igf.participation.vocabulary.Mode;
import igf.platform.domain.DerivedId;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration's seat, or its place in the queue.
 *
 * @param name sealed, so that whoever gets a seat later can be written to
 */
public record Seat(
        UUID id,
        UUID registration,
        UUID person,
        Mode attendance,
        @Nullable PersonalValue name,
        @Nullable PersonalValue email) {

    /** One per registration and session. */
    public static UUID id(UUID registration, UUID session) {
        return DerivedId.of(registration, "seat:" + session);
    }
}
