package igf.proposal.sequence;

import igf.platform.domain.RecordedEvent;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What holds after every event.
 *
 * @param sentence what it says
 * @param holds asked with all that happened up to an event, and that event
 */
record Invariant(String sentence, BiPredicate<Past, RecordedEvent<?>> holds) {

    /** One that is about events of one type only. */
    static <E> Invariant after(Class<E> type, String sentence, BiPredicate<Past, E> holds) {
        return new Invariant(
                sentence, (past, fact) -> !type.isInstance(fact.event()) || holds.test(past, type.cast(fact.event())));
    }

    static void check(List<Invariant> all, Past past, RecordedEvent<?> fact) {
        for (var invariant : all) {
            if (!invariant.holds().test(past, fact)) {
                throw new AssertionError(
                        "It does not hold that " + invariant.sentence() + ", after\n  " + past.lastOf(fact.stream()));
            }
        }
    }
}
