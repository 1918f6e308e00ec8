package igf.api.release;

import igf.api.programme.ShownPlacement;
import igf.api.roster.RosterRole;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes of the programme. */
public final class ShownChanges {

    private ShownChanges() {}

    /**
     * A session that differs from the release before.
     *
     * @param type scheduled, moved, changed or cancelled
     * @param sessionId the session's id
     * @param proposalId id of the proposal that became the session; the session's own id without one
     * @param number number of the session in its edition
     * @param title the session's title
     * @param placement where and when it takes place now; null for a cancelled session
     * @param previous where and when it was to take place before; null if it had no place
     * @param reason why it was cancelled: WITHDRAWN, DECISION_UNDONE, MERGED or UNPLACED, and more may be added; the
     *     secretariat's words for a session without a proposal; null if it was not
     * @param fields each field that differs
     */
    public record ChangeShown(
            @Schema(allowableValues = {"scheduled", "moved", "changed", "cancelled"})
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
     * A field that differs.
     *
     * @param name name of the field, in lower case
     * @param from a text, null for nothing; a list of people for fields of people
     * @param to a text, null for nothing; a list of people for fields of people
     */
    public record FieldShown(
            String name, @Nullable Object from, @Nullable Object to) {}

    /**
     * A person in a role, for the public.
     *
     * @param personId the id that the edition has for the person
     * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR or RAPPORTEUR
     * @param name {@code (erased)} for an erased person, empty if not given
     * @param affiliation null if not given
     */
    public record PersonShown(
            UUID personId,
            @Schema(implementation = RosterRole.class) String role,
            String name,
            @Nullable String affiliation) {}
}
