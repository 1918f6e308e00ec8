package igf.bench.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.HdrHistogram.AtomicHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Runs clients in parallel, each on its own thread, and measures rate and latency. */
public final class LoadRunner {

    private static final long MAX_NANOS = TimeUnit.MINUTES.toNanos(2);

    private static final int FLAT_ROUNDS = 2;
    /** The JVM counts as warm if its compilers work less than this in a second. */
    private static final long MAX_COMPILING_MILLIS = 200;

    private LoadRunner() {}

    /** A client that sends one request after another. */
    @FunctionalInterface
    public interface Client {
        /**
         * Sends a request.
         *
         * @return false if it was rejected
         */
        boolean call() throws Exception;
    }

    /**
     * The result of a load.
     *
     * @param latencies of accepted requests, in nanoseconds
     * @param refusals latencies of rejected requests
     * @param processorSeconds processor time that this whole JVM used meanwhile
     */
    public record LoadResult(Histogram latencies, Histogram refusals, double seconds, double processorSeconds) {

        public long accepted() {
            return latencies.getTotalCount();
        }

        public long refused() {
            return refusals.getTotalCount();
        }

        public double perSecond() {
            return accepted() / seconds;
        }

        /** Returns a percentile of the latencies in milliseconds. */
        public double percentile(double percent) {
            return latencies.getValueAtPercentile(percent) / 1e6;
        }

        /**
         * Returns this JVM's processor time for each accepted request. Unlike the rate, it does not depend on the load
         * by other processes.
         */
        public double processorMillis() {
            return processorSeconds * 1e3 / accepted();
        }

        /** Throws if a request was rejected, since rejected requests would distort a comparison. */
        public LoadResult requireAllAccepted() {
            if (refused() > 0) {
                throw new IllegalStateException(refused() + " of " + (accepted() + refused()) + " were refused");
            }
            return this;
        }
    }

    /** Lets each client send requests without pauses. */
    public static LoadResult asFastAsPossible(List<? extends Client> clients, Duration time) throws Exception {
        var startedAt = System.nanoTime();
        var deadline = startedAt + time.toNanos();
        return run(clients, startedAt, (index, client, histograms) -> {
            while (System.nanoTime() < deadline) {
                var start = System.nanoTime();
                histograms.add(client.call(), System.nanoTime() - start);
            }
        });
    }

    /**
     * Warms up until all involved JVMs have compiled the code: sends a minimum of requests, then continues until the
     * rate has not risen for some seconds and no compiler is busy, up to a time limit.
     *
     * @param compilers milliseconds that the compilers of the other JVMs have worked so far
     */
    public static void warmUp(List<? extends Client> clients, MeasurementSize size, LongSupplier compilers)
            throws Exception {
        var deadline = System.nanoTime() + size.longestWarmUp().toNanos();
        var best = 0.0;
        var roundsWithoutGain = 0;
        var compiledMillis = compilationMillis() + compilers.getAsLong();
        var busy = true;
        for (long done = 0;
                (done < size.warmUp() || roundsWithoutGain < FLAT_ROUNDS || busy) && System.nanoTime() < deadline; ) {
            var result = asFastAsPossible(clients, Duration.ofSeconds(1));
            done += result.accepted();
            roundsWithoutGain = result.perSecond() > best ? 0 : roundsWithoutGain + 1;
            best = Math.max(best, result.perSecond());
            var now = compilationMillis() + compilers.getAsLong();
            busy = now - compiledMillis > MAX_COMPILING_MILLIS;
            compiledMillis = now;
        }
    }

    /** Returns the milliseconds that the compiler of this JVM has worked so far. */
    private static long compilationMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    /**
     * Starts a fixed number of requests each second, independent of the responses. Latencies are measured from the
     * planned start, so that a stall is visible in all requests that waited for it.
     */
    public static LoadResult atRate(List<? extends Client> clients, double perSecond, Duration time) throws Exception {
        var startedAt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
        var total = (long) (perSecond * time.toNanos() / 1e9);
        return run(clients, startedAt, (index, client, histograms) -> {
            for (long tick = index; tick < total; tick += clients.size()) {
                var dueAt = startedAt + (long) (tick / perSecond * 1e9);
                for (var remaining = dueAt - System.nanoTime(); remaining > 0; remaining = dueAt - System.nanoTime()) {
                    LockSupport.parkNanos(remaining);
                }
                histograms.add(client.call(), System.nanoTime() - dueAt);
            }
        });
    }

    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private interface ClientLoop {
        void run(int index, Client client, Histograms histograms) throws Exception;
    }

    /**
     * The histograms that all clients share. Separate ones would be megabytes that the garbage collector copies during
     * the measurement.
     */
    private record Histograms(Histogram accepted, Histogram refused) {
        Histograms() {
            this(new AtomicHistogram(MAX_NANOS, 3), new AtomicHistogram(MAX_NANOS, 3));
        }

        void add(boolean isAccepted, long nanos) {
            (isAccepted ? accepted : refused).recordValue(Math.min(nanos, MAX_NANOS));
        }
    }

    private static LoadResult run(List<? extends Client> clients, long startedAt, ClientLoop loop) throws Exception {
        var histograms = new Histograms();
        var processorSecondsBefore = processorSeconds();
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("client-", 0).factory())) {
            var tasks = new ArrayList<Callable<@Nullable Void>>();
            for (int i = 0; i < clients.size(); i++) {
                var index = i;
                tasks.add(() -> {
                    loop.run(index, clients.get(index), histograms);
                    return null;
                });
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        return new LoadResult(
                histograms.accepted(),
                histograms.refused(),
                (System.nanoTime() - startedAt) / 1e9,
                processorSeconds() - processorSecondsBefore);
    }
}
