package igf.gateway.problem;

import java.util.Locale;

/** Every reason for which the gateway itself says no; the type is stable, title and detail are in the message files. */
public enum ProblemKind {
    MALFORMED(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    REQUEST_TIMEOUT(408),
    GONE(410),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    TOO_MANY_REQUESTS(429),
    FAULT(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String type() {
        return "urn:igf:problem:" + slug();
    }

    /** The same for what was refused before anything of ours was asked: a version or an encoding that nobody has is the caller's mistake. */
    static ProblemKind ofRefusal(int status) {
        return status == 501 || status == 505 ? MALFORMED : ofStatus(status);
    }

    /** The kind for a status that the web server or framework has chosen. */
    public static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 500 ? FAULT : MALFORMED;
    }
}
