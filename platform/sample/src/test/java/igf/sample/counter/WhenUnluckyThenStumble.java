package igf.sample.counter;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fails in both ways in which a reaction can: temporarily at any event, and at one event until it is repaired. */
@Component
@ProcessingGroup("stumbles")
public class WhenUnluckyThenStumble {

    /** An amount that always fails until it is repaired. */
    public static final int BROKEN = 13;
    /** An amount that fails for ever. */
    public static final int UNMENDABLE = 14;
    /** An amount whose statement the store refuses, which ends the transaction of the batch. */
    public static final int REFUSED = 15;
    /** An amount that fails three times because a store is unavailable. */
    public static final int AWAY = 17;

    /** An amount at which a class is missing, once. */
    public static final int CLASSLESS = 18;

    private static final int TIMES = 3;

    private final JdbcClient jdbc;
    private final AtomicBoolean mended = new AtomicBoolean();
    private final AtomicInteger tries = new AtomicInteger();
    private final AtomicBoolean found = new AtomicBoolean();
    private final Queue<CounterEvent.Added> handled = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> failed = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> heard = new ConcurrentLinkedQueue<>();

    WhenUnluckyThenStumble(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(CounterEvent.Added event) {
        if (event.amount() == REFUSED) {
            failed.add(event.id());
            jdbc.sql("SELECT 1 / 0").query(Integer.class).single();
        }
        if (event.amount() == BROKEN && !mended.get()) {
            throw new IllegalStateException("nobody can handle " + BROKEN);
        }
        if (event.amount() == UNMENDABLE) {
            failed.add(event.id());
            throw new IllegalStateException("nobody can ever handle " + UNMENDABLE);
        }
        if (event.amount() == AWAY && tries.incrementAndGet() <= TIMES) {
            throw new DataAccessResourceFailureException("the store is away");
        }
        if (event.amount() == CLASSLESS && !found.getAndSet(true)) {
            throw new NoClassDefFoundError("planted");
        }
        handled.add(event);
    }

    @EventHandler
    void on(CounterEvent.ForeignSaid event) {
        heard.add(event.counter());
    }

    /** Repairs everything from now on. */
    public void mend() {
        mended.set(true);
    }

    public List<CounterEvent.Added> handled() {
        return List.copyOf(handled);
    }

    /** A counter for each attempt that failed for ever. */
    public List<UUID> failed() {
        return List.copyOf(failed);
    }

    /** Counters of foreign events. */
    public List<UUID> heard() {
        return List.copyOf(heard);
    }
}
