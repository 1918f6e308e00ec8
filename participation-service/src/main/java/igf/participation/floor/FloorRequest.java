package igf.participation.floor;

import igf.api.floor.FloorRequestKind;
import igf.api.vocabulary.Mode;
import igf.platform.domain.PersonalValue;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to speak.
 *
 * @param name encrypted
 * @param text encrypted; null if there is none
 */
public record FloorRequest(
        UUID id,
        UUID registration,
        UUID person,
        Mode mode,
        FloorRequestKind kind,
        PersonalValue name,
        @Nullable PersonalValue text) {

    /** Merges a new request into this one: a raised hand may become a question, but a question stays one. */
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

    /** Returns whether both ask for the same. Encryption differs each time, so equal texts count as different. */
    boolean asks(FloorRequest other) {
        return mode == other.mode && kind == other.kind && Objects.equals(text, other.text);
    }
}
