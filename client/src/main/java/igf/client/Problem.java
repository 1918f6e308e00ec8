package igf.client;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type stable name of the kind, as {@code urn:igf:problem:precondition-failed}
 * @param detail what is wrong and how to correct it, in the language of {@code Accept-Language}
 * @param errors malformed members or parameters (400); null for other errors
 * @param violations all violated rules (422); null for other errors
 * @param clashes conflicts of a placement (409); null for other errors
 */
@Serdeable
public record Problem(
        @Nullable String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        @Nullable List<Flaw> errors,
        @Nullable List<Violation> violations,
        @Nullable List<Clash> clashes) {

    /** A malformed member of the body, or parameter. */
    @Serdeable
    public record Flaw(
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String detail) {}

    /** A violated rule, with the pointer to the value that violates it. */
    @Serdeable
    public record Violation(
            String rule, @Nullable String pointer, @Nullable String detail) {}

    /** A double-booked room or person; members that do not apply are null. */
    @Serdeable
    public record Clash(
            String kind,
            @Nullable String severity,
            @Nullable String person,
            @Nullable String session,
            @Nullable String room,
            @Nullable String detail) {}
}
