package igf.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TracesTest {

    private final String request = UUID.randomUUID().toString();
    private final String trace = request.replace("-", "");
    private final InMemorySpanExporter sent = InMemorySpanExporter.create();
    private final Traces gateway = traces("gateway", 1);
    private final Traces service = traces("proposal-service", 1);

    private Traces traces(String name, double share) {
        return Traces.of(SimpleSpanProcessor.create(sent), name, share);
    }

    private SpanData span(String name) {
        return sent.getFinishedSpanItems().stream()
                .filter(span -> span.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void all_that_is_done_for_a_request_is_one_trace_that_is_called_like_it() {
        try (var first = gateway.startFirstSpan("POST", request)) {
            first.rename("POST /proposals");
            try (var _ = service.startServerSpan("POST /proposals there", request)) {
                try (var _ = Traces.startChildSpan("command");
                        var _ = Traces.startChildSpan("append")) {
                    assertThat(Context.current()).isNotNull();
                }
            }
        }
        service.addFinishedSpans("publisher", Instant.now(), List.of(request, request));

        assertThat(sent.getFinishedSpanItems())
                .extracting(SpanData::getTraceId)
                .hasSize(5)
                .containsOnly(trace);
        var first = span("POST /proposals");
        assertThat(first.getParentSpanContext().isValid()).isFalse();
        assertThat(span("POST /proposals there").getParentSpanId()).isEqualTo(first.getSpanId());
        assertThat(span("command").getParentSpanId())
                .isEqualTo(span("POST /proposals there").getSpanId());
        assertThat(span("append").getParentSpanId()).isEqualTo(span("command").getSpanId());
        assertThat(span("publisher").getParentSpanId()).isEqualTo(first.getSpanId());
        assertThat(sent.getFinishedSpanItems())
                .extracting(span -> span.getResource()
                        .getAttributes()
                        .asMap()
                        .get(io.opentelemetry.api.common.AttributeKey.stringKey("service.name")))
                .containsOnly("gateway", "proposal-service");
    }

    @Test
    void what_is_done_together_is_told_once_for_each_request_and_takes_from_its_begin() {
        var begin = Instant.now().minusSeconds(3);
        service.addFinishedSpans("view.proposals", begin, List.of("a", "b", "a"));
        assertThat(sent.getFinishedSpanItems())
                .hasSize(2)
                .allSatisfy(span -> assertThat(span.getEndEpochNanos() - span.getStartEpochNanos())
                        .isGreaterThan(2_900_000_000L))
                .extracting(SpanData::getTraceId)
                .containsExactlyInAnyOrder(
                        RequestTrace.of("a").traceId(), RequestTrace.of("b").traceId());
    }

    @Test
    void where_nothing_is_traced_a_part_is_none() {
        try (var _ = Traces.startChildSpan("command");
                var _ = Traces.disabled().startFirstSpan("GET", request);
                var _ = Traces.disabled().startSpanOfRequest("mail", request);
                var _ = Traces.startChildSpan("append")) {
            Traces.disabled().addFinishedSpans("view", Instant.now(), List.of(request));
        }
        assertThat(sent.getFinishedSpanItems()).isEmpty();
        try (var _ = service.startSpanOfRequest("mail", request)) {
            assertThat(sent.getFinishedSpanItems()).isEmpty();
        }
        assertThat(sent.getFinishedSpanItems()).hasSize(1);
        try (var _ = Traces.startChildSpan("after it has ended")) {
            assertThat(Context.current()).isSameAs(Context.root());
        }
        assertThat(sent.getFinishedSpanItems()).hasSize(1);
    }

    @Test
    void a_failure_is_told_by_its_kind_alone() {
        try (var part = service.startSpanOfRequest("mail", request)) {
            part.recordFailure(new IllegalStateException("ada@example.org"));
        }
        assertThat(span("mail").toString()).contains("IllegalStateException").doesNotContain("ada@example.org");
    }

    @Test
    void of_a_share_of_traces_every_service_keeps_the_same_ones_whole() {
        var half = traces("gateway", 0.5);
        var other = traces("scheduling-service", 0.5);
        IntStream.range(0, 1000).mapToObj(_ -> UUID.randomUUID().toString()).forEach(id -> {
            half.startFirstSpan("GET", id).close();
            other.addFinishedSpans("view", Instant.now(), List.of(id));
        });
        var kept = sent.getFinishedSpanItems();
        assertThat(kept.size()).isBetween(800, 1200);
        assertThat(kept.stream().map(SpanData::getTraceId).distinct().count() * 2)
                .isEqualTo(kept.size());
        assertThatThrownBy(() -> traces("gateway", 1.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_request_that_its_caller_named_has_a_trace_too() {
        assertThat(RequestTrace.of("my request")).isEqualTo(RequestTrace.of("my request"));
        assertThat(RequestTrace.of("my request").traceId()).matches("[0-9a-f]{32}");
        assertThat(RequestTrace.of("00000000-0000-0000-0000-000000000000").traceId())
                .matches("[0-9a-f]{32}")
                .isNotEqualTo("0".repeat(32));
    }

    @Test
    void a_trace_that_a_caller_began_is_gone_on_with_below_the_callers_span() {
        var trace = "0af7651916cd43dd8448eb211c80319c";
        var id =
                RequestTrace.requestIdOf("00-" + trace + "-b7ad6b7169203331-01").orElseThrow();
        try (var _ = gateway.startFirstSpan("POST", id)) {
            service.addFinishedSpans("publisher", Instant.now(), List.of(id));
        }
        assertThat(sent.getFinishedSpanItems()).extracting(SpanData::getTraceId).containsOnly(trace);
        assertThat(span("POST").getParentSpanId()).isEqualTo("b7ad6b7169203331");
        assertThat(span("publisher").getParentSpanId()).isEqualTo(span("POST").getSpanId());
        assertThat(RequestTrace.of(id).traceparent())
                .isEqualTo("00-" + trace + "-" + span("POST").getSpanId() + "-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331",
                "none"
            })
    void what_is_no_trace_names_no_request(String header) {
        assertThat(RequestTrace.requestIdOf(header)).isEmpty();
        assertThat(RequestTrace.requestIdOf(null)).isEmpty();
    }

    @Test
    void a_later_version_may_say_more() {
        assertThat(RequestTrace.requestIdOf("cc-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more"))
                .contains("0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331");
    }
}
