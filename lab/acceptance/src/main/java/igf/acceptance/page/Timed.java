package igf.acceptance.page;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/** How long one page took, in nanoseconds, sorted; and the bytes of its body as they came. */
record Timed(long[] nanos, int bytes) {
    static final String HEAD = "%-42s %7s %8s %8s %8s".formatted("", "KB", "median", "p95", "longest");

    /** Asks as often again before, unmeasured. */
    static Timed of(int times, Supplier<HttpResponse<byte[]>> ask, int status) {
        long[] nanos = new long[times];
        int bytes = 0;
        for (int i = -times; i < times; i++) {
            long began = System.nanoTime();
            HttpResponse<byte[]> answer = ask.get();
            if (answer.statusCode() != status) {
                throw new IllegalStateException(
                        "Expected %d of %s, was %d".formatted(status, answer.uri(), answer.statusCode()));
            }
            if (i >= 0) {
                nanos[i] = System.nanoTime() - began;
            }
            bytes = answer.body().length;
        }
        Arrays.sort(nanos);
        return new Timed(nanos, bytes);
    }

    static String tag(HttpResponse<byte[]> answer) {
        return answer.headers()
                .firstValue("ETag")
                .orElseThrow(() -> new IllegalStateException(answer.uri() + " has no tag to ask again by"));
    }

    boolean keeps(Bar bar) {
        return millis(0.95) <= bar.p95Millis() && bytes <= bar.kilobytes() * 1024;
    }

    String line(String what) {
        return String.format(
                Locale.ROOT,
                "%-42s %7.1f %8.1f %8.1f %8.1f",
                what,
                bytes / 1024.0,
                millis(0.5),
                millis(0.95),
                millis(1));
    }

    private double millis(double part) {
        return nanos[Math.min(nanos.length - 1, (int) (nanos.length * part))] / 1e6;
    }
}
