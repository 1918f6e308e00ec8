package igf.proposal.person;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task of a person.
 *
 * @param title the proposal's title, redacted for a review; null for a draft without one
 * @param dueAt deadline; null if there is none
 * @param link path of the page for the task
 */
record Task(
        Kind kind,
        String edition,
        UUID proposalId,
        @Nullable String title,
        @Nullable Instant dueAt,
        String link) {

    /** Orders the most urgent task first and tasks without a deadline last. */
    public static final Comparator<Task> BY_URGENCY = Comparator.comparing(
                    Task::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Task::kind)
            .thenComparing(Task::proposalId);

    public enum Kind {
        /** An invitation without an answer */
        ANSWER_INVITATION,
        /** A draft that is not submitted */
        COMPLETE_DRAFT,
        /** A merger that the proposal's side has not answered */
        ANSWER_MERGER,
        /** A roster that lacks a person whom the rules require */
        COMPLETE_ROSTER,
        /** A condition that is neither met nor has evidence */
        MEET_CONDITION,
        /** An assigned review that is not given */
        REVIEW
    }
}
