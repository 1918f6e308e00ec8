package igf.platform;

import igf.platform.people.PurposeKeys;
import org.springframework.context.SmartLifecycle;

/**
 * Opens every stored key after the people database has started. A wrong master key makes the start fail early. Later
 * the running service does not need these rows.
 */
final class KeyPreloader implements SmartLifecycle {

    private final PurposeKeys keys;
    private volatile boolean running;

    KeyPreloader(PurposeKeys keys) {
        this.keys = keys;
    }

    @Override
    public void start() {
        keys.get(PurposeKeys.WRAP);
        keys.get(PurposeKeys.REQUESTS);
        PurposeKeys.DERIVED_ONCE.forEach(keys::get);
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

    /** Starts after the people database and before all background tasks. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
