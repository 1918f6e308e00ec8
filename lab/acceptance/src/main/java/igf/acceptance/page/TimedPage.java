package igf.acceptance.page;

import igf.lab.Statistics;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The times of many requests for one page, in milliseconds, and the size of its compressed body. */
record TimedPage(List<Double> millis, int bytes) {
    static final String HEAD = "%-42s %7s %8s %8s %8s".formatted("", "KB", "median", "p95", "longest");

    /** Sends as many requests before, without measuring them. */
    static TimedPage of(int times, Supplier<HttpResponse<byte[]>> ask, int status) {
        List<Double> millis = new ArrayList<>();
        int bytes = 0;
        for (int i = -times; i < times; i++) {
            long began = System.nanoTime();
            HttpResponse<byte[]> answer = ask.get();
            if (answer.statusCode() != status) {
                throw new IllegalStateException(
                        "Expected %d of %s, was %d".formatted(status, answer.uri(), answer.statusCode()));
            }
            if (i >= 0) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
            bytes = answer.body().length;
        }
        return new TimedPage(millis, bytes);
    }

    static String tag(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("ETag")
                .orElseThrow(() -> new IllegalStateException(answer.uri() + " has no tag to ask again by"));
    }

    boolean isWithin(PageLimit limits) {
        return Statistics.percentile(millis, 95) <= limits.p95Millis() && bytes <= limits.kilobytes() * 1024;
    }

    String row(String what) {
        return String.format(
                Locale.ROOT,
                "%-42s %7.1f %8.1f %8.1f %8.1f",
                what,
                bytes / 1024.0,
                Statistics.median(millis),
                Statistics.percentile(millis, 95),
                Statistics.percentile(millis, 100));
    }
}
