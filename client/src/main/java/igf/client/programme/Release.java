package igf.client.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/**
 * A programme made public.
 *
 * @param number from 1 on
 * @param sessions how many are placed in it
 * @param changes against the release before
 */
@Serdeable
public record Release(int number, @Nullable String note, Instant at, int sessions, List<Change> changes) {

    /**
     * A release in numbers.
     *
     * @param sessions placed ones in all
     * @param scheduled that were not placed before
     * @param changed where they were, with other words, people or seats
     */
    @Serdeable
    public record Head(
            int number,
            @Nullable String note,
            Instant at,
            int sessions,
            int scheduled,
            int moved,
            int cancelled,
            int changed) {}

    /** What a release changed. @param since number of the one that it is compared with, 0 for nothing */
    @Serdeable
    public record Changes(int number, int since, List<Change> changes) {}

    /**
     * A session that a release shows otherwise than before.
     *
     * @param type scheduled, moved, changed or cancelled
     * @param placement null for one that was cancelled
     * @param previous null if it had no place
     * @param reason why it was cancelled, null for others
     * @param fields each thing that is otherwise
     */
    @Serdeable
    public record Change(
            String type,
            String sessionId,
            String proposalId,
            int number,
            String title,
            Session.@Nullable Placement placement,
            Session.@Nullable Placement previous,
            @Nullable String reason,
            List<Field> fields) {}

    /**
     * One thing that is otherwise.
     *
     * @param from a text, null for nothing; of speakers, moderators and rapporteur a list of people
     * @param to likewise
     */
    @Serdeable
    public record Field(
            String name, @Nullable Object from, @Nullable Object to) {}

    /** What is sent to make one. */
    @Serdeable
    public record Note(@Nullable String note) {}
}
