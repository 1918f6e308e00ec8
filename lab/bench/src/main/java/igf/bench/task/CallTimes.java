package igf.bench.task;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** The durations of many calls. */
record CallTimes(Histogram nanos) {

    /** Sends a call. Negative numbers are warm-up calls. */
    @FunctionalInterface
    interface Call {
        void send(int number) throws Exception;
    }

    static CallTimes of(int warmUp, int calls, Call call) throws Exception {
        var histogram = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);
        for (int i = -warmUp; i < calls; i++) {
            var startedAt = System.nanoTime();
            call.send(i);
            if (i >= 0) {
                histogram.recordValue(System.nanoTime() - startedAt);
            }
        }
        return new CallTimes(histogram);
    }

    double percentile(double percent) {
        return nanos.getValueAtPercentile(percent) / 1e6;
    }

    BenchTask.Figure figure(String label, double limit, String note) {
        return figure(label, 99, limit, note);
    }

    BenchTask.Figure figure(String label, double percent, double limit, String note) {
        return new BenchTask.Figure(
                label,
                limit,
                percentile(percent),
                "ms",
                "%d times over HTTP, median %.1f ms, slowest %.1f ms; %s"
                        .formatted(nanos.getTotalCount(), percentile(50), percentile(100), note));
    }
}
