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

/** Drives clients, each on a thread of its own. */
public final class Load {

    private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

    private static final int FLAT = 2;
    /** Milliseconds of a second. */
    private static final long MOST_COMPILING = 200;

    private Load() {}

    /** What does one thing after another. */
    @FunctionalInterface
    public interface Client {
        /** Does it once; false if it was refused. */
        boolean once() throws Exception;
    }

    /**
     * What came of it.
     *
     * @param latencies in nanoseconds, of what was accepted
     * @param refusals the same of what was refused
     * @param processorSeconds that this JVM used meanwhile, for all that runs in it
     */
    public record Outcome(Histogram latencies, Histogram refusals, double seconds, double processorSeconds) {

        public long accepted() {
            return latencies.getTotalCount();
        }

        public long refused() {
            return refusals.getTotalCount();
        }

        public double perSecond() {
            return accepted() / seconds;
        }

        /** In milliseconds. */
        public double percentile(double percent) {
            return latencies.getValueAtPercentile(percent) / 1e6;
        }

        /** Processor time of this JVM for each one accepted: other than the rate it does not depend on who else is busy. */
        public double processorMillis() {
            return processorSeconds * 1e3 / accepted();
        }

        /** Throws if anything was refused: what is compared must have done its work. */
        public Outcome allAccepted() {
            if (refused() > 0) {
                throw new IllegalStateException(refused() + " of " + (accepted() + refused()) + " were refused");
            }
            return this;
        }
    }

    /** Each client begins again as soon as it is done. */
    public static Outcome asFastAsPossible(List<? extends Client> clients, Duration time) throws Exception {
        var begin = System.nanoTime();
        var end = begin + time.toNanos();
        return run(clients, begin, (index, client, notes) -> {
            while (System.nanoTime() < end) {
                var start = System.nanoTime();
                notes.note(client.once(), System.nanoTime() - start);
            }
        });
    }

    /**
     * Until virtual machines have compiled what is used, of which they may be several: so many times, on until some seconds in
     * a row were none of them the best so far, and on while a compiler takes its share; but not for ever.
     *
     * @param compilers milliseconds that other machines' compilers have worked so far
     */
    public static void warmUp(List<? extends Client> clients, Effort effort, LongSupplier compilers) throws Exception {
        var end = System.nanoTime() + effort.longestWarmUp().toNanos();
        var best = 0.0;
        var flat = 0;
        var compiled = compiling() + compilers.getAsLong();
        var busy = true;
        for (long done = 0; (done < effort.warmUp() || flat < FLAT || busy) && System.nanoTime() < end; ) {
            var second = asFastAsPossible(clients, Duration.ofSeconds(1));
            done += second.accepted();
            flat = second.perSecond() > best ? 0 : flat + 1;
            best = Math.max(best, second.perSecond());
            var now = compiling() + compilers.getAsLong();
            busy = now - compiled > MOST_COMPILING;
            compiled = now;
        }
    }

    /** Milliseconds spent in this machine's compiler so far. */
    private static long compiling() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    /**
     * A fixed number of starts in each second, however long answers take. Latencies count from when something should have
     * started, so that a stall is seen in all that had to wait behind it.
     */
    public static Outcome atRate(List<? extends Client> clients, double perSecond, Duration time) throws Exception {
        var begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(20);
        var all = (long) (perSecond * time.toNanos() / 1e9);
        return run(clients, begin, (index, client, notes) -> {
            for (long tick = index; tick < all; tick += clients.size()) {
                var due = begin + (long) (tick / perSecond * 1e9);
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                notes.note(client.once(), System.nanoTime() - due);
            }
        });
    }

    private static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }

    private interface Drive {
        void run(int index, Client client, Notes notes) throws Exception;
    }

    /** One for all clients: one for each would be megabytes that live as long as a measurement, which the collector has to copy. */
    private record Notes(Histogram accepted, Histogram refused) {
        Notes() {
            this(new AtomicHistogram(LONGEST, 3), new AtomicHistogram(LONGEST, 3));
        }

        void note(boolean good, long nanos) {
            (good ? accepted : refused).recordValue(Math.min(nanos, LONGEST));
        }
    }

    private static Outcome run(List<? extends Client> clients, long begin, Drive drive) throws Exception {
        var notes = new Notes();
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
        return new Outcome(
                notes.accepted(), notes.refused(), (System.nanoTime() - begin) / 1e9, processorSeconds() - used);
    }
}
