package igf.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;

/** An open span of a request. Spans that begin in its thread before it is closed are its children. */
public final class TraceScope implements AutoCloseable {

    static final TraceScope UNTRACED = new TraceScope(Span.getInvalid(), Scope.noop());

    private final Span span;
    private final Scope scope;

    TraceScope(Span span, Scope scope) {
        this.span = span;
        this.scope = scope;
    }

    /** Sets the name, which is known only now. */
    public void rename(String name) {
        span.updateName(name);
    }

    /** Adds an attribute with OpenTelemetry's name, such as {@code http.response.status_code}. */
    public void setAttribute(String attribute, long value) {
        span.setAttribute(attribute, value);
    }

    /** Marks the span as failed. Only the type is recorded: a message may name a person. */
    public void recordFailure(Throwable failure) {
        span.setStatus(StatusCode.ERROR, failure.getClass().getName());
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
