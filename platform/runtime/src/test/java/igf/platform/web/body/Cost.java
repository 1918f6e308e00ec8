package igf.platform.web.body;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.IntConsumer;

/** Compares what a piece of work costs at one size and at four times that size. Memory is counted, since it is the same on every machine. */
final class Cost {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Cost() {}

    /** Returns how many times more memory the work takes if it is four times as large: about 4 if the cost is linear, 16 if it is quadratic. */
    static double growth(int size, IntConsumer work) {
        work.accept(size);
        return (double) allocated(4 * size, work) / allocated(size, work);
    }

    private static long allocated(int size, IntConsumer work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.accept(size);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
