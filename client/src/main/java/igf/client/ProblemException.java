package igf.client;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Thrown when the API rejects a call. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final int status;
    private final @Nullable Integer retryAfter;

    private ProblemException(int status, Problem problem, @Nullable Integer retryAfter) {
        super("%d %s: %s %s%s"
                .formatted(
                        status,
                        problem.type(),
                        Objects.requireNonNullElse(problem.detail(), Objects.toString(problem.title(), "")),
                        Objects.requireNonNullElse(problem.violations(), List.of()),
                        Objects.requireNonNullElse(problem.errors(), List.of())));
        this.status = status;
        this.problem = problem;
        this.retryAfter = retryAfter;
    }

    static ProblemException of(HttpResponse<?> response) {
        Problem problem = response.getBody(Argument.of(Problem.class))
                .orElseGet(() -> new Problem(null, response.reason(), response.code(), null, null, null, null));
        return new ProblemException(
                response.code(), problem, response.getHeaders().getInt("Retry-After"));
    }

    public int status() {
        return status;
    }

    /** Returns the last part of the stable type, as {@code not-found}. */
    public String type() {
        String type = Objects.requireNonNullElse(problem.type(), "about:blank");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** Returns the whole document. */
    public Problem problem() {
        return problem;
    }

    public List<Problem.Flaw> errors() {
        return Objects.requireNonNullElse(problem.errors(), List.of());
    }

    public List<Problem.Violation> violations() {
        return Objects.requireNonNullElse(problem.violations(), List.of());
    }

    public List<Problem.Clash> clashes() {
        return Objects.requireNonNullElse(problem.clashes(), List.of());
    }

    /** Returns the seconds after which the same call may succeed; null if the API sent none. */
    public @Nullable Integer retryAfter() {
        return retryAfter;
    }
}
