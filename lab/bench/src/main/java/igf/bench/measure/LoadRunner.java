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

/** Runs clients, each on a thread of its own. */
public final class LoadRunner {

    private static final long MAX_NANOS = TimeUnit.MINUTES.toNanos(2);

    private static final int FLAT_ROUNDS = 2;
    /** Milliseconds in a second. */
    private static final long MAX_COMPILING_MILLIS = 200;

    private LoadRunner() {}

    /** Does one thing after another. */
    @FunctionalInterface
    public interface Client {
        /** Does it once. @return false if it was rejected */
        boolean call() throws Exception;
    }

    /**
     * The result of a load.
     *
     * @param latencies of accepted requests, in nanoseconds
     * @param refusals latencies of rejected requests
     * @param processorSeconds that this JVM used meanwhile, for everything in it
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

        /** Returns the processor time of this JVM for each accepted request; unlike the rate, it does not depend on other load. */
        public double processorMillis() {
            return processorSeconds * 1e3 / accepted();
        }

        /** Throws if a request was rejected: a comparison needs complete work. */
        public LoadResult requireAllAccepted() {
            if (refused() > 0) {
                throw new IllegalStateException(refused() + " of " + (accepted() + refused()) + " were refused");
            }
            return this;
        }
    }

    /** Runs each client without pauses. */
    public static LoadResult asFastAsPossible(List<? extends Client> clients, Duration time) throws Exception {
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        return run(clients, begin, (index, client, notes) -> {
            while (System.nanoTime() < end) {
                var start = System.nanoTime();
                notes.add(client.call(), System.nanoTime() - start);
            }
        });
    }

    /**
     * Warms up until all involved JVMs have compiled the code: a minimum of requests, then until some seconds in a row brought no better
     * rate and no compiler is busy, up to a time limit.
     *
     * @param compilers milliseconds that the compilers of other JVMs have worked so far
     */
    public static void warmUp(List<? extends Client> clients, MeasurementSize size, LongSupplier compilers)
            throws Exception {
        var end = System.nanoTime() + size.longestWarmUp().toNanos();
        var best = 0.0;
        var flat = 0;
        var compiled = compiling() + compilers.getAsLong();
        var busy = true;
        for (long done = 0; (done < size.warmUp() || flat < FLAT_ROUNDS || busy) && System.nanoTime() < end; ) {
            var second = asFastAsPossible(clients, Duration.ofSeconds(1));
            done += second.accepted();
            flat = second.perSecond() > best ? 0 : flat + 1;
            best = Math.max(best, second.perSecond());
            var now = compiling() + compilers.getAsLong();
            busy = now - compiled > MAX_COMPILING_MILLIS;
            compiled = now;
        }
    }

    /** Returns the milliseconds that the compiler of this JVM has worked so far. */
    private static long compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    /**
     * Starts a fixed number of requests each second, independent of the answers. Latencies count from the planned start, so that a stall
     * shows in all requests that waited for it.
     */
    public static LoadResult atRate(List<? extends Client> clients, double perSecond, Duration time) throws Exception {
        var begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
        var all = (long) (perSecond * time.toNanos() / 1e9);
        return run(clients, begin, (index, client, notes) -> {
            for (long tick = index; tick < all; tick += clients.size()) {
                var due = begin + (long) (tick / perSecond * 1e9);
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                notes.add(client.call(), System.nanoTime() - due);
            }
        });
    }

    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private interface ClientLoop {
        void run(int index, Client client, Histograms notes) throws Exception;
    }

    /** The histograms of all clients. One for each client would be megabytes that the garbage collector copies during the measurement. */
    private record Histograms(Histogram accepted, Histogram refused) {
        Histograms() {
            this(new AtomicHistogram(MAX_NANOS, 3), new AtomicHistogram(MAX_NANOS, 3));
        }

        void add(boolean good, long nanos) {
            (good ? accepted : refused).recordValue(Math.min(nanos, MAX_NANOS));
        }
    }

    private static LoadResult run(List<? extends Client> clients, long begin, ClientLoop drive) throws Exception {
        var notes = new Histograms();
        var used = processorSeconds();
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("client-", 0).factory())) {
            var tasks = new ArrayList<Callable<@Nullable Void>>();
            for (int i = 0; i < clients.size(); i++) {
                var index = i;
                tasks.add(() -> {
                    drive.run(index, clients.get(index), notes);
                    return null;
                });
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        return new LoadResult(
                notes.accepted(), notes.refused(), (System.nanoTime() - begin) / 1e9, processorSeconds() - used);
    }
}
