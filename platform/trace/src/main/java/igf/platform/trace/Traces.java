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
 * The spans of one service (<a href="https://opentelemetry.io/docs/specs/otel/trace/api/">OpenTelemetry</a>), sent by OTLP over HTTP.
 * A request's id says what its trace is called ({@link RequestTrace}), so each thread and service that does something for it adds
 * to the same trace, however much later. Without a collector nothing is made and nothing is sent.
 */
public final class Traces implements AutoCloseable {

    private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("igf.request.id");
    private static final ContextKey<Traces> HERE = ContextKey.named("igf-traces");

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

    /** Makes no spans. */
    public static Traces off() {
        return new Traces();
    }

    /**
     * @param collector where spans are sent, as {@code http://collector:4318/v1/traces}
     * @param service what it is called there
     * @param share of all traces that is kept, from 0 to 1
     * @throws IllegalArgumentException if the address is none, or the share is not one
     */
    public static Traces to(String collector, String service, double share) {
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

    public boolean areOn() {
        return tracer != null;
    }

    /** The first of all that is done for a request, where it comes in from outside. */
    public TraceScope first(String name, String request) {
        var on = tracer;
        if (on == null) {
            return TraceScope.UNTRACED;
        }
        var trace = RequestTrace.of(request);
        var caller = trace.parentId();
        var builder = on.spanBuilder(name)
                .setParent(caller == null ? Context.root() : below(trace.traceId(), caller))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(REQUEST, request);
        return begun(ids.first(trace, builder::startSpan));
    }

    /** Something that is done for a request that came in elsewhere, or before. */
    public TraceScope within(String name, String request) {
        return within(name, SpanKind.INTERNAL, request);
    }

    /** The same where another service asks for it. */
    TraceScope serving(String name, String request) {
        return within(name, SpanKind.SERVER, request);
    }

    private TraceScope within(String name, SpanKind kind, String request) {
        var on = tracer;
        if (on == null) {
            return TraceScope.UNTRACED;
        }
        return begun(on.spanBuilder(name)
                .setParent(first(request))
                .setSpanKind(kind)
                .setAttribute(REQUEST, request)
                .startSpan());
    }

    /** The same for what was done for several requests together, from a moment until now. */
    public void done(String name, Instant begun, Collection<String> requests) {
        var on = tracer;
        if (on == null) {
            return;
        }
        for (var request : new HashSet<>(requests)) {
            on.spanBuilder(name)
                    .setParent(first(request))
                    .setAttribute(REQUEST, request)
                    .setStartTimestamp(begun)
                    .startSpan()
                    .end();
        }
    }

    /** A part of what goes on in this thread; nothing where that is not traced. */
    public static TraceScope part(String name) {
        var here = Context.current().get(HERE);
        return here == null || here.tracer == null
                ? TraceScope.UNTRACED
                : here.begun(here.tracer.spanBuilder(name).startSpan());
    }

    /** The same work, as a part of what goes on here, whichever thread does it. */
    public static <T> Callable<T> carried(Callable<T> work) {
        return Context.current().wrap(work);
    }

    @SuppressWarnings("MustBeClosedChecker") // Whoever takes the part closes it.
    private TraceScope begun(Span span) {
        return new TraceScope(
                span, Context.current().with(HERE, this).with(span).makeCurrent());
    }

    private static Context first(String request) {
        var trace = RequestTrace.of(request);
        return below(trace.traceId(), trace.spanId());
    }

    private static Context below(String trace, String span) {
        return Context.root()
                .with(Span.wrap(SpanContext.createFromRemoteParent(
                        trace, span, TraceFlags.getSampled(), TraceState.getDefault())));
    }

    /** What was not sent yet goes out, if the collector takes it within two seconds. */
    @Override
    public void close() {
        if (provider != null) {
            provider.shutdown().join(2, TimeUnit.SECONDS);
        }
    }
}
