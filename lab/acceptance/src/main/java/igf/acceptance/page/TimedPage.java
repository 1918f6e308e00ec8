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

    /** Sends requests and measures them, after the same number of requests to warm up. */
    static TimedPage of(int times, Supplier<HttpResponse<byte[]>> request, int status) {
        List<Double> millis = new ArrayList<>();
        int bytes = 0;
        for (int i = -times; i < times; i++) {
            long startedAt = System.nanoTime();
            HttpResponse<byte[]> response = request.get();
            if (response.statusCode() != status) {
                throw new IllegalStateException(
                        "Expected %d of %s, was %d".formatted(status, response.uri(), response.statusCode()));
            }
            if (i >= 0) {
                millis.add((System.nanoTime() - startedAt) / 1e6);
            }
            bytes = response.body().length;
        }
        return new TimedPage(millis, bytes);
    }

    static String tag(HttpResponse<byte[]> response) {
        return response.headers()
                .firstValue("ETag")
                .orElseThrow(() -> new IllegalStateException(response.uri() + " has no ETag"));
    }

    boolean isWithin(PageLimit limits) {
        return Statistics.percentile(millis, 95) <= limits.p95Millis() && bytes <= limits.kilobytes() * 1024;
    }

    String row(String label) {
        return String.format(
                Locale.ROOT,
                "%-42s %7.1f %8.1f %8.1f %8.1f",
                label,
                bytes / 1024.0,
                Statistics.median(millis),
                Statistics.percentile(millis, 95),
                Statistics.percentile(millis, 100));
    }
}
