package igf.platform.command;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * The outcomes of an unfinished request that release 6004e0d7 began. That release identified outcomes and generated ids
 * by their position in the request. This class finds an outcome by its stream, and generates ids in the same order.
 * Remove it with the next release: such requests are deleted after a day.
 */
final class FormerOutcomes {

    private final List<String> outcomes;
    private final AtomicLong draws = new AtomicLong();

    FormerOutcomes(List<String> outcomes) {
        this.outcomes = new ArrayList<>(outcomes);
    }

    /** Removes and returns the first match. Commands to the same target were stored in this order. */
    synchronized Optional<String> remove(Predicate<String> condition) {
        var found = outcomes.stream().filter(condition).findFirst();
        found.ifPresent(outcomes::remove);
        return found;
    }

    byte[] nextDraw() {
        return ByteBuffer.allocate(Long.BYTES).putLong(draws.incrementAndGet()).array();
    }
}
