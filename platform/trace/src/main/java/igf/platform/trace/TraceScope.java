package igf.platform.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;

/** A part of what is done for a request, until it is closed: what begins meanwhile in its thread is a part of it. */
public final class TraceScope implements AutoCloseable {

    static final TraceScope UNTRACED = new TraceScope(Span.getInvalid(), Scope.noop());

    private final Span span;
    private final Scope scope;

    TraceScope(Span span, Scope scope) {
        this.span = span;
        this.scope = scope;
    }

    /** It is known only now what it is called. */
    public void name(String name) {
        span.updateName(name);
    }

    /** Under OpenTelemetry's name of what it is, as {@code http.response.status_code}. */
    public void tell(String attribute, long value) {
        span.setAttribute(attribute, value);
    }

    /** Its kind alone: a message may name a person. */
    public void failed(Throwable failure) {
        span.setStatus(StatusCode.ERROR, failure.getClass().getName());
    }

    @Override
    public void close() {
        scope.close();
        span.end();
    }
}
