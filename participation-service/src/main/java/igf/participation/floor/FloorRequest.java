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
 * @param name the person's name, encrypted
 * @param text the question's text, encrypted; null if there is none
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
    FloorRequest mergedWith(FloorRequest newer) {
        var mergedText = newer.text() == null ? text : newer.text();
        return new FloorRequest(
                id,
                registration,
                person,
                newer.mode(),
                kind == FloorRequestKind.QUESTION ? FloorRequestKind.QUESTION : newer.kind(),
                name,
                mergedText);
    }

    /** Returns whether both ask for the same. Encryption differs each time, so equal texts count as different. */
    boolean asksSameAs(FloorRequest other) {
        return mode == other.mode && kind == other.kind && Objects.equals(text, other.text);
    }
}
