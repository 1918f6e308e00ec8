package igf.bench.measure;

import java.time.Duration;

/**
 * The size of a measurement.
 *
 * @param cell duration of one side in one round
 * @param warmUp number of requests before the first measurement
 * @param longestWarmUp longest duration of the warm-up
 * @param events number of events in the log for replays, rebuilds and publishing
 * @param largeLog number of events in the larger of the two logs of the append row
 */
public record MeasurementSize(int rounds, Duration cell, int warmUp, Duration longestWarmUp, int events, int largeLog) {

    public static final MeasurementSize QUICK =
            new MeasurementSize(3, Duration.ofSeconds(1), 8_000, Duration.ofSeconds(9), 20_000, 150_000);
    public static final MeasurementSize FULL =
            new MeasurementSize(5, Duration.ofSeconds(5), 30_000, Duration.ofMinutes(2), 100_000, 5_000_000);
}
