package igf.lab;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The time and machine of a measurement. */
public record Machine(Instant measuredAt, int processors, String java, String system) {

    public static Machine current() {
        return new Machine(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** Returns the load average of the last minute; negative where the system does not provide it. */
    public static double loadAverage() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    @Override
    public String toString() {
        return "%s; %s, %d processors, %s".formatted(measuredAt, system, processors, java);
    }
}
