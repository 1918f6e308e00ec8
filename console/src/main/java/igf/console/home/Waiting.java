package igf.console.home;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * Something that waits for the viewer.
 *
 * @param kind such as {@code REVIEW} or {@code proposal.SUBMITTED}; {@code home.why.{kind}} is the reason
 * @param what what to do, in the viewer's language
 * @param title title of the proposal or session; empty if several wait
 * @param edition name of the edition
 * @param zone time zone of the edition
 * @param dueAt ISO 8601, empty without a deadline
 * @param late whether it is overdue, or a failure that keeps others waiting
 */
record Waiting(
        String kind, String what, String title, String edition, ZoneId zone, String dueAt, boolean late, String link) {

    /** Failures come first, then what is overdue, then the rest by deadline, and last what has no deadline. */
    static final Comparator<Waiting> BY_URGENCY =
            Comparator.comparing(Waiting::late).reversed().thenComparing(Waiting::sortKey);

    /** A letter sorts after the digits of all dates. */
    private String sortKey() {
        return dueAt.isEmpty() && !late ? "later" : dueAt;
    }

    static boolean isPast(String time, Instant now) {
        return !time.isEmpty() && Instant.parse(time).isBefore(now);
    }
}
