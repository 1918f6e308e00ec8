package igf.gateway.problem;

import java.util.Locale;

/** The problems that the gateway itself reports. The type is stable; title and detail are in the message files. */
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

    public String type() {
        return "urn:igf:problem:" + slug();
    }

    /** Returns the path of the page that describes the type, with its row. */
    String documentation() {
        return "/docs/problems#" + slug();
    }

    /**
     * Returns the kind for an error that the web server found before any filter ran. An unknown HTTP version or
     * transfer coding is the caller's error.
     */
    static ProblemKind ofServerError(int status) {
        return status == 501 || status == 505 ? MALFORMED : ofStatus(status);
    }

    /** Returns the kind for a status that the web server, Spring or a page has set. */
    public static ProblemKind ofStatus(int status) {
        for (ProblemKind kind : values()) {
            if (kind.status == status) {
                return kind;
            }
        }
        return status >= 500 ? FAULT : MALFORMED;
    }
}
