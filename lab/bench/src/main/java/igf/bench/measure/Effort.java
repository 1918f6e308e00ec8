package igf.bench.measure;

import java.time.Duration;

/**
 * How much is measured.
 *
 * @param cell how long one side runs in one round
 * @param warmUp how often each thing does its work before it is first measured
 * @param longestWarmUp but no longer than this
 * @param events in the log for replays, rebuilds and publishing
 * @param largeLog events in the larger of two logs that are appended to
 */
public record Effort(int rounds, Duration cell, int warmUp, Duration longestWarmUp, int events, int largeLog) {

    public static final Effort QUICK =
            new Effort(3, Duration.ofSeconds(1), 8_000, Duration.ofSeconds(9), 20_000, 150_000);
    public static final Effort FULL =
            new Effort(5, Duration.ofSeconds(5), 30_000, Duration.ofMinutes(2), 100_000, 5_000_000);
}
