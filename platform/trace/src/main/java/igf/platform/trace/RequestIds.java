package igf.platform.trace;

import io.opentelemetry.sdk.trace.IdGenerator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Derives the ids of a request's first span from the request id, and generates all other ids at random. */
final class RequestIds implements IdGenerator {

    private final ThreadLocal<@Nullable RequestTrace> first = new ThreadLocal<>();
    private final IdGenerator others = IdGenerator.random();

    <T> T withRequest(RequestTrace request, Supplier<T> work) {
        first.set(request);
        try {
            return work.get();
        } finally {
            first.remove();
        }
    }

    @Override
    public String generateSpanId() {
        var request = first.get();
        return request == null ? others.generateSpanId() : request.spanId();
    }

    @Override
    public String generateTraceId() {
        var request = first.get();
        return request == null ? others.generateTraceId() : request.traceId();
    }
}
