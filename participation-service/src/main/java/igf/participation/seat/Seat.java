package igf.participation.seat;

import igf.api.vocabulary.Mode;
import igf.platform.domain.DerivedId;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration's seat, or its place on the waiting list.
 *
 * @param name encrypted, for a mail when a seat becomes free
 * @param language BCP 47 tag of mails; null if unknown
 */
public record Seat(
        UUID id,
        UUID registration,
        UUID person,
        Mode attendance,
        @Nullable PersonalValue name,
        @Nullable PersonalValue email,
        @Nullable String language) {

    /** Returns the id of a registration's first seat in a session. */
    public static UUID id(UUID registration, UUID session) {
        return DerivedId.of(registration, "seat:" + session);
    }

    /** Returns the id of its second seat: for a person who has one online and waits for the room. */
    public static UUID secondId(UUID registration, UUID session) {
        return DerivedId.of(registration, "second-seat:" + session);
    }

    Seat withSecondId(UUID session) {
        return new Seat(secondId(registration, session), registration, person, attendance, name, email, language);
    }

    /** Returns another seat of the registration, with whichever of the two ids this one does not have. */
    Seat otherSeat(UUID session, Mode mode) {
        var first = id(registration, session);
        var other = id.equals(first) ? secondId(registration, session) : first;
        return new Seat(other, registration, person, mode, name, email, language);
    }
}
