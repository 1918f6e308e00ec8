package igf.platform;

import igf.platform.people.PurposeKeys;
import org.springframework.context.SmartLifecycle;

/**
 * Opens every kept key once the people database is there: a master key that does not open them ends the start before anything works,
 * and whoever runs is not touched by what happens to their rows later.
 */
final class KeyPreloader implements SmartLifecycle {

    private final PurposeKeys keys;
    private volatile boolean running;

    KeyPreloader(PurposeKeys keys) {
        this.keys = keys;
    }

    @Override
    public void start() {
        keys.of(PurposeKeys.WRAP);
        keys.of(PurposeKeys.REQUESTS);
        PurposeKeys.DERIVED_ONCE.forEach(keys::of);
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the people database, before whatever works on its own. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
