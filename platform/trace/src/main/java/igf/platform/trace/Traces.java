package igf.platform.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Creates the spans of one service (<a href="https://opentelemetry.io/docs/specs/otel/trace/api/">OpenTelemetry</a>)
 * and sends them by OTLP over HTTP. The trace id is derived from the request id ({@link RequestTrace}), so every thread
 * and service that works for a request adds to the same trace, even much later. Without a collector, it creates no
 * spans.
 */
public final class Traces implements AutoCloseable {

    private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("igf.request.id");
    private static final ContextKey<Traces> TRACES_KEY = ContextKey.named("igf-traces");

    private final RequestIds ids = new RequestIds();
    private final @Nullable SdkTracerProvider provider;
    private final @Nullable Tracer tracer;

    private Traces() {
        provider = null;
        tracer = null;
    }

    private Traces(SpanProcessor processor, String service, double share) {
        provider = SdkTracerProvider.builder()
                .setIdGenerator(ids)
                .setSampler(new TraceSampler(share))
                .setResource(Resource.getDefault().toBuilder()
                        .put("service.name", service)
                        .build())
                .addSpanProcessor(processor)
                .build();
        tracer = provider.get("igf");
    }

    /** Returns traces without spans. */
    public static Traces disabled() {
        return new Traces();
    }

    /**
     * @param collector URL for spans, such as {@code http://collector:4318/v1/traces}
     * @param service name of this service in the collector
     * @param share share of traces to sample, from 0 to 1
     * @throws IllegalArgumentException if the URL or the share is invalid
     */
    public static Traces exportingTo(String collector, String service, double share) {
        var exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(collector)
                .setTimeout(Duration.ofSeconds(5))
                .build();
        return of(
                BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(Duration.ofSeconds(1))
                        .build(),
                service,
                share);
    }

    static Traces of(SpanProcessor processor, String service, double share) {
        return new Traces(processor, service, share);
    }

    public boolean areEnabled() {
        return tracer != null;
    }

    /** Begins the first span of a request from a client. */
    public TraceScope startFirstSpan(String name, String request) {
        var activeTracer = tracer;
        if (activeTracer == null) {
            return TraceScope.UNTRACED;
        }
        var trace = RequestTrace.of(request);
        var caller = trace.parentId();
        var builder = activeTracer
                .spanBuilder(name)
                .setParent(caller == null ? Context.root() : childContext(trace.traceId(), caller))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(REQUEST, request);
        return toScope(ids.withRequest(trace, builder::startSpan));
    }

    /** Begins a span for work that a request caused in another service or earlier. */
    public TraceScope startSpanOfRequest(String name, String request) {
        return startSpanOfRequest(name, SpanKind.INTERNAL, request);
    }

    /** Begins a span for a call from another service. */
    TraceScope startServerSpan(String name, String request) {
        return startSpanOfRequest(name, SpanKind.SERVER, request);
    }

    private TraceScope startSpanOfRequest(String name, SpanKind kind, String request) {
        var activeTracer = tracer;
        if (activeTracer == null) {
            return TraceScope.UNTRACED;
        }
        return toScope(activeTracer
                .spanBuilder(name)
                .setParent(firstSpanContext(request))
                .setSpanKind(kind)
                .setAttribute(REQUEST, request)
                .startSpan());
    }

    /**
     * Adds a span to the traces of several requests that were handled together. It lasts from the given time until now.
     */
    public void addFinishedSpans(String name, Instant startedAt, Collection<String> requests) {
        var activeTracer = tracer;
        if (activeTracer == null) {
            return;
        }
        for (var request : new HashSet<>(requests)) {
            activeTracer
                    .spanBuilder(name)
                    .setParent(firstSpanContext(request))
                    .setAttribute(REQUEST, request)
                    .setStartTimestamp(startedAt)
                    .startSpan()
                    .end();
        }
    }

    /** Begins a child of this thread's current span; does nothing if there is none. */
    public static TraceScope startChildSpan(String name) {
        var current = Context.current().get(TRACES_KEY);
        return current == null || current.tracer == null
                ? TraceScope.UNTRACED
                : current.toScope(current.tracer.spanBuilder(name).startSpan());
    }

    /** Wraps work so that its spans are children of this thread's current span, whichever thread runs it. */
    public static <T> Callable<T> withCurrentSpan(Callable<T> work) {
        return Context.current().wrap(work);
    }

    @SuppressWarnings("MustBeClosedChecker") // The caller closes the scope.
    private TraceScope toScope(Span span) {
        return new TraceScope(
                span, Context.current().with(TRACES_KEY, this).with(span).makeCurrent());
    }

    private static Context firstSpanContext(String request) {
        var trace = RequestTrace.of(request);
        return childContext(trace.traceId(), trace.spanId());
    }

    private static Context childContext(String trace, String span) {
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        trace, span, TraceFlags.getSampled(), TraceState.getDefault())));
    }

    /** Sends pending spans, if the collector accepts them within two seconds. */
    @Override
    public void close() {
        if (provider != null) {
            provider.shutdown().join(2, TimeUnit.SECONDS);
        }
    }
}
