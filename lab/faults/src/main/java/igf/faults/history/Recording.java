package igf.faults.history;

import java.util.List;

/**
 * All data that the invariants may use.
 *
 * @param inboxes which service consumes the topic of which
 * @param effects all deliveries to the outside
 * @param places positions as they were sampled during the run
 * @param recoveries how long the system took after a fault was over
 */
public record Recording(
        List<Call> calls,
        List<Snapshot> services,
        List<Subscription> inboxes,
        List<Effect> effects,
        List<PositionSample> places,
        List<Recovery> recoveries) {

    /**
     * A delivery to the outside.
     *
     * @param cause the event that it follows from, empty if the log does not name one
     * @param identity by which its receiver drops duplicates; for a mail, its {@code Message-ID}
     */
    public record Effect(String cause, String identity) {}

    /** Returns the same recording with the recovery from one fault only; earlier ones are judged already. */
    public Recording withRecoveryOf(String fault) {
        return new Recording(
                calls,
                services,
                inboxes,
                effects,
                places,
                recoveries.stream().filter(r -> r.fault().equals(fault)).toList());
    }

    /** Returns how many deliveries had the identity of an earlier one. */
    public long countDuplicateDeliveries() {
        return effects.size()
                - effects.stream().map(Effect::identity).distinct().count();
    }

    /** @param service that consumes @param source that publishes */
    public record Subscription(String service, String source) {}

    /**
     * A position at one time of the run.
     *
     * @param epoch raised by every recorded rebuild or restore, after which the position may start again
     */
    public record PositionSample(String name, int epoch, long position) {}

    /** @param bound the promised time */
    public record Recovery(String fault, long millis, long bound) {}
}
