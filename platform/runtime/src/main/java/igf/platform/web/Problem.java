package igf.platform.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import igf.api.problem.ProblemKind;
import igf.platform.domain.Refusal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error of the request itself: malformed, unauthorized, not found. {@code ProblemDocuments} writes it as a problem
 * document.
 */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemKind kind;
    private final transient List<Flaw> flaws;
    private final long retryAfter;
    private final @Nullable String requiredScope;

    /**
     * One error in a 400 response: its place, a code, and how to correct it.
     *
     * @param detail in English
     * @param allowed the allowed values for a sentence in another language, such as {@code ONSITE, ONLINE} or {@code ≤ 9}
     */
    public record Flaw(
            String pointer,
            String code,
            String detail,
            @JsonIgnore @Nullable String allowed) {

        public Flaw(String pointer, String code, String detail) {
            this(pointer, code, detail, null);
        }
    }

    public Problem(ProblemKind kind, String detail, List<Flaw> flaws) {
        this(kind, detail, flaws, kind.status() == 503 || kind == ProblemKind.REQUEST_IN_PROGRESS ? 1 : 0, null);
    }

    private Problem(
            ProblemKind kind, String detail, List<Flaw> flaws, long retryAfter, @Nullable String requiredScope) {
        super(detail, null, false, false);
        this.kind = kind;
        this.flaws = List.copyOf(flaws);
        this.retryAfter = retryAfter;
        this.requiredScope = requiredScope;
    }

    public Problem(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    public static Problem notFound() {
        return new Problem(ProblemKind.NOT_FOUND, Refusal.NO_SUCH_THING);
    }

    /** @param wait time before a retry */
    public static Problem tooMany(Duration wait, String detail) {
        return new Problem(ProblemKind.TOO_MANY_REQUESTS, detail, List.of(), Math.max(1, wait.toSeconds() + 1), null);
    }

    /** @param requiredScope a scope that would allow the call; null if none would */
    public static Problem forbidden(String detail, @Nullable String requiredScope) {
        return new Problem(ProblemKind.FORBIDDEN, detail, List.of(), 0, requiredScope);
    }

    public static Problem malformed(String pointer, String code, String detail) {
        return malformed(new Flaw(pointer, code, detail));
    }

    public static Problem malformed(Flaw flaw) {
        return new Problem(ProblemKind.MALFORMED, flaw.detail(), List.of(flaw));
    }

    public ProblemKind kind() {
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
