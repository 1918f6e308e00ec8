package igf.platform.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Samples whole traces, because every service decides by the trace id alone.
 *
 * @param share share of traces to sample, from 0 to 1
 */
record TraceSampler(double share) implements Sampler {

    TraceSampler {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("the share of sampled traces must be from 0 to 1, not " + share);
        }
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        return RequestTrace.sampleValue(traceId) < share ? SamplingResult.recordAndSample() : SamplingResult.drop();
    }

    @Override
    public String getDescription() {
        return "share of " + share;
    }
}
