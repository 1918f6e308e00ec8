package igf.participation.floor;

import igf.participation.vocabulary.Mode;
import igf.platform.domain.PersonalValue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to speak.
 *
 * @param name sealed, for those who give the floor
 * @param text sealed; null if there is none
 */
public record FloorRequest(
        UUID id,
        UUID registration,
        UUID person,
        Mode mode,
        Kind kind,
        PersonalValue name,
        @Nullable PersonalValue text) {

    public enum Kind {
        HAND,
        QUESTION
    }

    public enum State {
        WAITING,
        /** Speaking now. */
        GRANTED,
        DONE
    }
}
