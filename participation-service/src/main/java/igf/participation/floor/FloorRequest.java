package igf.participation.floor;

import igf.api.floor.FloorRequestKind;
import igf.api.vocabulary.Mode;
import igf.platform.domain.PersonalValue;
import java.util.Objects;
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
        FloorRequestKind kind,
        PersonalValue name,
        @Nullable PersonalValue text) {

    /** What somebody who waits with this one asks now: a hand that is up becomes the question, a question stays one. */
    FloorRequest restated(FloorRequest now) {
        var words = now.text() == null ? text : now.text();
        return new FloorRequest(
                id,
                registration,
                person,
                now.mode(),
                kind == FloorRequestKind.QUESTION ? FloorRequestKind.QUESTION : now.kind(),
                name,
                words);
    }

    /** Whether it says the same. Words are sealed anew each time, so that the same words again are others here. */
    boolean asks(FloorRequest other) {
        return mode == other.mode && kind == other.kind && Objects.equals(text, other.text);
    }
}
