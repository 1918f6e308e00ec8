package igf.client;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type stable name of the kind, as {@code urn:igf:problem:precondition-failed}
 * @param errors what is malformed (400)
 * @param violations every rule of the domain that is broken (422)
 * @param clashes what a placement collides with (409)
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

    /** One member of the body, or parameter, that is wrong in itself. */
    @Serdeable
    public record Flaw(
            @Nullable String pointer,
            @Nullable String code,
            @Nullable String detail) {}

    /** One rule that is broken, and where. */
    @Serdeable
    public record Violation(
            String rule, @Nullable String pointer, @Nullable String detail) {}

    /** A room or a person that would be in two places; members that do not apply are null. */
    @Serdeable
    public record Clash(
            String kind,
            @Nullable String severity,
            @Nullable String person,
            @Nullable String session,
            @Nullable String room,
            @Nullable String detail) {}
}
