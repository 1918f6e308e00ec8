package igf.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;

/** An open span of a request. Spans that begin in the same thread before it is closed are its children. */
public final class TraceScope implements AutoCloseable {

    static final TraceScope UNTRACED = new TraceScope(Span.getInvalid(), Scope.noop());

    private final Span span;
    private final Scope scope;

    TraceScope(Span span, Scope scope) {
        this.span = span;
        this.scope = scope;
    }

    public void rename(String name) {
        span.updateName(name);
    }

    /** Sets an attribute, with a name from OpenTelemetry such as {@code http.response.status_code}. */
    public void setAttribute(String attribute, long value) {
        span.setAttribute(attribute, value);
    }

    /**
     * Marks the span as failed. It records only the type of the exception, because a message may contain personal data.
     */
    public void recordFailure(Throwable failure) {
        span.setStatus(StatusCode.ERROR, failure.getClass().getName());
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
