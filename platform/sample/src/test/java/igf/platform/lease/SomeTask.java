package igf.platform.lease;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A duty that stores its terms and runs what a test sets. */
final class SomeTask implements LeaderTask {

    private final String name;
    private final List<Term> terms = new CopyOnWriteArrayList<>();
    private volatile Consumer<Term> whenItBegins = term -> {};
    private volatile Runnable whenTended = () -> {};
    private volatile Runnable whenItEnds = () -> {};
    private volatile int ended;

    SomeTask(String name) {
        this.name = name;
    }

    SomeTask beginning(Consumer<Term> does) {
        whenItBegins = does;
        return this;
    }

    SomeTask tended(Runnable does) {
        whenTended = does;
        return this;
    }

    SomeTask ending(Runnable does) {
        whenItEnds = does;
        return this;
    }

    /** All terms that began here */
    List<Term> terms() {
        return terms;
    }

    int ended() {
        return ended;
    }

    @Override
    public String lease() {
        return name;
    }

    @Override
    public void begin(Term term) {
        terms.add(term);
        whenItBegins.accept(term);
    }

    @Override
    public void maintain() {
        whenTended.run();
    }

    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate")
    public void end() {
        ended++;
        whenItEnds.run();
    }
}
