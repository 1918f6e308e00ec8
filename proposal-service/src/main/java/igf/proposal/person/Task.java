package igf.proposal.person;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to do.
 *
 * @param title of the proposal; without names where it is to be reviewed, null of a draft that has none
 * @param dueAt until when; null if nobody has said
 * @param link path of the page where it is done
 */
record Task(
        Kind kind,
        String edition,
        UUID proposalId,
        @Nullable String title,
        @Nullable Instant dueAt,
        String link) {

    /** The most pressing first; what has no end comes last. */
    public static final Comparator<Task> PRESSING = Comparator.comparing(
                    Task::dueAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(Task::kind)
            .thenComparing(Task::proposalId);

    /** What kind of thing it is. */
    public enum Kind {
        /** An invitation is not answered yet */
        ANSWER_INVITATION,
        /** A draft is not handed in yet */
        COMPLETE_DRAFT,
        /** The merger of a proposal with another one is not answered yet */
        ANSWER_MERGER,
        /** A proposal's roster lacks somebody whom the rules ask for */
        COMPLETE_ROSTER,
        /** Something that a conditional yes asks for is neither met nor handed in */
        MEET_CONDITION,
        /** A review is asked for and not given yet */
        REVIEW
    }
}
