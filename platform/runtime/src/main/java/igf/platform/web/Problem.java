package igf.platform.web;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error of the request itself: malformed, unauthorized, not found. {@code ProblemDocuments} writes it as a problem
 * document.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient List<Flaw> flaws;
    private final long retryAfter;
    private final @Nullable String requiredScope;

    /** One error in a 400 response: its place, a code, and how to correct it. */
    public record Flaw(String pointer, String code, String detail) {}

    /** A kind has a stable type {@code urn:igf:problem:<name>} and a status. */
    public enum Kind {
        MALFORMED(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        PROOF_REQUIRED(403),
        NOT_FOUND(404),
        METHOD_NOT_ALLOWED(405),
        NOT_ACCEPTABLE(406),
        CONFLICT(409),
        REQUEST_IN_PROGRESS(409),
        GONE(410),
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        UNSUPPORTED_MEDIA_TYPE(415),
        RULES_VIOLATED(422),
        IDEMPOTENCY_KEY_REUSED(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY_REQUESTS(429),
        PROJECTION_BEHIND(503),
        UNAVAILABLE(503),
        FAULT(500);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }

        public String type() {
            return "urn:igf:problem:" + slug();
        }

        /** Returns the path of the page that describes the type, with its row. */
        public String documentation() {
            return "/docs/problems#" + slug();
        }

        private String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Problem(Kind kind, String detail, List<Flaw> flaws) {
        this(kind, detail, flaws, kind.status() == 503 || kind == Kind.REQUEST_IN_PROGRESS ? 1 : 0, null);
    }

    private Problem(Kind kind, String detail, List<Flaw> flaws, long retryAfter, @Nullable String requiredScope) {
        super(detail, null, false, false);
        this.kind = kind;
        this.flaws = List.copyOf(flaws);
        this.retryAfter = retryAfter;
        this.requiredScope = requiredScope;
    }

    public Problem(Kind kind, String detail) {
        this(kind, detail, List.of());
    }

    public static Problem notFound() {
        return new Problem(Kind.NOT_FOUND, "There is no such thing.");
    }

    /** @param wait time before a retry */
    public static Problem tooMany(Duration wait, String detail) {
        return new Problem(Kind.TOO_MANY_REQUESTS, detail, List.of(), Math.max(1, wait.toSeconds() + 1), null);
    }

    /** @param requiredScope a scope that would allow the call; null if none would */
    public static Problem forbidden(String detail, @Nullable String requiredScope) {
        return new Problem(Kind.FORBIDDEN, detail, List.of(), 0, requiredScope);
    }

    public static Problem malformed(String pointer, String code, String detail) {
        return new Problem(Kind.MALFORMED, detail, List.of(new Flaw(pointer, code, detail)));
    }

    public Kind kind() {
        return kind;
    }

    public List<Flaw> flaws() {
        return flaws;
    }

    /** Returns the seconds before a retry; 0 if unknown. */
    public long retryAfter() {
        return retryAfter;
    }

    /** Returns a scope that would allow the rejected call; null if none would. */
    public @Nullable String requiredScope() {
        return requiredScope;
    }

    public String detail() {
        @Nullable String message = getMessage();
        return message == null ? "" : message;
    }
}
