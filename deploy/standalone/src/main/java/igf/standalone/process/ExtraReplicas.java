package igf.standalone.process;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/** Starts and stops extra replicas of one service during a fault test. */
final class ExtraReplicas implements AutoCloseable {
    private static final long LOOK_MILLIS = 200;

    private final IntSupplier wanted;
    private final IntFunction<SupervisedProcess> start;
    private final Deque<SupervisedProcess> running = new ArrayDeque<>();
    private volatile boolean closing;

    /**
     * @param wanted number of replicas, including the first
     * @param start starts a replica by its number, from 2 on
     */
    ExtraReplicas(IntSupplier wanted, IntFunction<SupervisedProcess> start) {
        this.wanted = wanted;
        this.start = start;
    }

    ExtraReplicas begin() {
        adjust();
        Thread.ofPlatform().name("keep-replicas").daemon().start(() -> {
            while (!closing) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS));
                adjust();
            }
        });
        return this;
    }

    private synchronized void adjust() {
        int more = closing ? 0 : wanted.getAsInt() - 1;
        while (running.size() < more) {
            running.push(start.apply(running.size() + 2));
        }
        while (running.size() > more) {
            running.pop().close();
        }
    }

    @Override
    public void close() {
        closing = true;
        adjust();
    }
}
