package igf.platform.command;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * What a request has left that the release of commit 6004e0d7 began and did not answer. That release kept outcomes and drew ids by their
 * place in the request: outcomes are found here by the stream that they wrote, ids are drawn in the same order. To be removed with the
 * release after this one, since such a request is forgotten after a day.
 */
final class FormerOutcomes {

    private final List<String> outcomes;
    private final AtomicLong drawn = new AtomicLong();

    FormerOutcomes(List<String> outcomes) {
        this.outcomes = new ArrayList<>(outcomes);
    }

    /** Takes the first that fits: two commands to one target came in this order. */
    synchronized Optional<String> take(Predicate<String> fits) {
        var found = outcomes.stream().filter(fits).findFirst();
        found.ifPresent(outcomes::remove);
        return found;
    }

    byte[] nextDraw() {
        return ByteBuffer.allocate(Long.BYTES).putLong(drawn.incrementAndGet()).array();
    }
}
