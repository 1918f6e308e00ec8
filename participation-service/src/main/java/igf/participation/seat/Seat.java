package igf.participation.seat;

import igf.api.vocabulary.Mode;
import igf.platform.domain.DerivedId;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration's seat, or its place in the queue.
 *
 * @param name sealed, so that whoever gets a seat later can be written to
 * @param language BCP 47 tag to write in; null if nobody said or it was taken before this was asked
 */
public record Seat(
        UUID id,
        UUID registration,
        UUID person,
        Mode attendance,
        @Nullable PersonalValue name,
        @Nullable PersonalValue email,
        @Nullable String language) {

    /** Of a registration's seat in a session, where it has no other there. */
    public static UUID id(UUID registration, UUID session) {
        return DerivedId.of(registration, "seat:" + session);
    }

    /** Of one that it has beside the other: waiting for the room from a seat online, or online while it waits for the room. */
    public static UUID secondId(UUID registration, UUID session) {
        return DerivedId.of(registration, "second-seat:" + session);
    }

    Seat second(UUID session) {
        return new Seat(secondId(registration, session), registration, person, attendance, name, email, language);
    }

    /** Another of the same registration, with the id that this one does not have. */
    Seat beside(UUID session, Mode where) {
        var first = id(registration, session);
        var other = id.equals(first) ? secondId(registration, session) : first;
        return new Seat(other, registration, person, where, name, email, language);
    }
}
