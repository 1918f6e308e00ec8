package igf.bench.task;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** The times of many calls. */
record CallTimes(Histogram nanos) {

    /** Makes one call. Negative numbers are warm-up calls. */
    @FunctionalInterface
    interface Call {
        void once(int number) throws Exception;
    }

    static CallTimes of(int warmUp, int times, Call call) throws Exception {
        var histogram = new Histogram(TimeUnit.MINUTES.toNanos(2), 3);
        for (int i = -warmUp; i < times; i++) {
            var began = System.nanoTime();
            call.once(i);
            if (i >= 0) {
                histogram.recordValue(System.nanoTime() - began);
            }
        }
        return new CallTimes(histogram);
    }

    double percentile(double percent) {
        return nanos.getValueAtPercentile(percent) / 1e6;
    }

    BenchTask.Figure figure(String what, double most, String note) {
        return figure(what, 99, most, note);
    }

    BenchTask.Figure figure(String what, double percent, double most, String note) {
        return new BenchTask.Figure(
                what,
                most,
                percentile(percent),
                "ms",
                "%d times over HTTP, median %.1f ms, slowest %.1f ms; %s"
                        .formatted(nanos.getTotalCount(), percentile(50), percentile(100), note));
    }
}
