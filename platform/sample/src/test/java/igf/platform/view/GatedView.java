package igf.platform.view;

import igf.platform.domain.RecordedEvent;
import igf.platform.view.store.PrefetchKeys;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** One document with the number of events so far. It waits in an event while its gate is shut. */
public final class GatedView implements View {

    public static final String ALL = "all";

    private final String name;
    private final int version;
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));
    private final CountDownLatch reached = new CountDownLatch(1);

    public GatedView(String name, int version) {
        this.name = name;
        this.version = version;
    }

    public GatedView shut() {
        gate.set(new CountDownLatch(1));
        return this;
    }

    public void open() {
        gate.get().countDown();
    }

    /** Waits until it waits in an event. */
    public void awaitReached() throws InterruptedException {
        reached.await();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public void project(RecordedEvent<?> fact, Documents documents) {
        documents.update(ALL, "count", d -> d.append("count", d.getInteger("count", 0) + 1));
        var shut = gate.get();
        if (shut.getCount() > 0 && !(documents instanceof PrefetchKeys)) {
            reached.countDown();
            try {
                shut.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
