package igf.faults.history;

import java.util.List;

/**
 * All data that the invariants check.
 *
 * @param inboxes which service consumes the topic of which other service
 * @param effects all mails that were delivered
 * @param places positions that were sampled during the run
 * @param recoveries recovery times after faults
 */
public record Recording(
        List<Call> calls,
        List<Snapshot> services,
        List<Subscription> inboxes,
        List<Effect> effects,
        List<PositionSample> places,
        List<Recovery> recoveries) {

    /**
     * A delivered mail.
     *
     * @param cause the cause of the mail in the log; empty if there is none
     * @param identity its {@code Message-ID}, by which receivers drop duplicates
     */
    public record Effect(String cause, String identity) {}

    /** Returns the same recording with the recovery from one fault only, because earlier ones have been checked. */
    public Recording withRecoveryOf(String fault) {
        return new Recording(
                calls,
                services,
                inboxes,
                effects,
                places,
                recoveries.stream()
                        .filter(recovery -> recovery.fault().equals(fault))
                        .toList());
    }

    /** Returns the number of deliveries with the identity of an earlier one. */
    public long countDuplicateDeliveries() {
        return effects.size()
                - effects.stream().map(Effect::identity).distinct().count();
    }

    /**
     * A service that consumes another service's topic.
     *
     * @param service the consumer
     * @param source the publisher
     */
    public record Subscription(String service, String source) {}

    /**
     * A position at one time of the run.
     *
     * @param epoch number that increases with every recorded rebuild or restore, after which the position may decrease
     */
    public record PositionSample(String name, int epoch, long position) {}

    /**
     * The recovery from a fault.
     *
     * @param bound the longest allowed time, in milliseconds
     */
    public record Recovery(String fault, long millis, long bound) {}
}
