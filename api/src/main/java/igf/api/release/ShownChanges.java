package igf.api.release;

import igf.api.programme.ShownPlacement;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of the programme. */
public final class ShownChanges {

    private ShownChanges() {}

    /**
     * A session that a release shows otherwise than before.
     *
     * @param type scheduled, moved, changed or cancelled
     * @param sessionId the session's id
     * @param proposalId id of the proposal that it was
     * @param number of the session in its edition
     * @param title the session's title
     * @param placement where and when it takes place now; null for one that was cancelled
     * @param previous where and when it was to take place before; null if it had no place
     * @param reason why it was cancelled; null for others
     * @param fields each thing that is otherwise
     */
    public record ChangeShown(
            String type,
            UUID sessionId,
            UUID proposalId,
            int number,
            String title,
            @Nullable ShownPlacement placement,
            @Nullable ShownPlacement previous,
            @Nullable String reason,
            List<FieldShown> fields) {}

    /**
     * One thing that is otherwise.
     *
     * @param name of the field, in small letters
     * @param from a text, null for nothing; a list of people for what consists of them
     * @param to likewise
     */
    public record FieldShown(
            String name, @Nullable Object from, @Nullable Object to) {}

    /**
     * A person of a role, as the public may know them.
     *
     * @param personId the id that the edition has for the person
     * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR or RAPPORTEUR
     * @param name {@code (erased)} for whoever was erased, empty if nobody stated one
     * @param affiliation null if nobody stated one
     */
    public record PersonShown(
            UUID personId,
            String role,
            String name,
            @Nullable String affiliation) {}
}
