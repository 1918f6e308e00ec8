package igf.faults.history;

import java.util.List;

/**
 * Everything that a verdict may go by.
 *
 * @param inboxes which services take in the topic of which
 * @param effects what was seen outside, in every delivery
 * @param places positions as they were seen during the run
 * @param recoveries how long the system took after a fault was over
 */
public record Recording(
        List<Call> calls,
        List<Snapshot> services,
        List<Subscription> inboxes,
        List<Effect> effects,
        List<Place> places,
        List<Recovery> recoveries) {

    /**
     * A delivery.
     *
     * @param cause what it was for, empty if the log knows nothing of it
     * @param identity what its receiver knows it by, for a mail its {@code Message-ID}: one that comes again under it is dropped
     */
    public record Effect(String cause, String identity) {}

    /** The same with the recovery from one fault only: earlier ones have been judged. */
    public Recording after(String fault) {
        return new Recording(
                calls,
                services,
                inboxes,
                effects,
                places,
                recoveries.stream().filter(r -> r.fault().equals(fault)).toList());
    }

    /** How many deliveries came under an identity that had been there. */
    public long deliveredAgain() {
        return effects.size()
                - effects.stream().map(Effect::identity).distinct().count();
    }

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
