package igf.standalone.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/** Starts and stops extra replicas of one service during a fault test. */
final class ExtraReplicas implements AutoCloseable {
    private static final long CHECK_MILLIS = 200;

    private final IntSupplier targetCount;
    private final IntFunction<SupervisedProcess> start;
    private final Deque<SupervisedProcess> running = new ArrayDeque<>();
    private volatile boolean closing;

    /**
     * @param targetCount returns the wanted number of replicas, including the first
     * @param start starts a replica by its number, from 2 on
     */
    ExtraReplicas(IntSupplier targetCount, IntFunction<SupervisedProcess> start) {
        this.targetCount = targetCount;
        this.start = start;
    }

    ExtraReplicas start() {
        adjust();
        Thread.ofPlatform().name("keep-replicas").daemon().start(() -> {
            while (!closing) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(CHECK_MILLIS));
                adjust();
            }
        });
        return this;
    }

    private synchronized void adjust() {
        int extraCount = closing ? 0 : targetCount.getAsInt() - 1;
        while (running.size() < extraCount) {
            running.push(start.apply(running.size() + 2));
        }
        while (running.size() > extraCount) {
            running.pop().close();
        }
    }

    @Override
    public void close() {
        closing = true;
        adjust();
    }
}
