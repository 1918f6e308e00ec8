package igf.faults.history;

import java.util.List;

/**
 * Everything that a verdict may go by.
 *
 * @param inboxes which services take in the topic of which
 * @param effects visible effects by what caused them: a mail by its message id and recipient
 * @param places positions as they were seen during the run
 * @param recoveries how long the system took after a fault was over
 */
public record Recording(
        List<Call> calls,
        List<Snapshot> services,
        List<Subscription> inboxes,
        List<String> effects,
        List<Place> places,
        List<Recovery> recoveries) {

    /** @param service that takes in @param source whose topic */
    public record Subscription(String service, String source) {}

    /**
     * A position at a moment of the run.
     *
     * @param epoch raised by every recorded rebuild or restore, after which it may begin again
     */
    public record Place(String name, int epoch, long position) {}

    /** @param bound what was promised */
    public record Recovery(String fault, long millis, long bound) {}
}
