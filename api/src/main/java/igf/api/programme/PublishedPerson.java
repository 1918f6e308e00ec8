package igf.api.programme;

import igf.api.roster.RosterRole;
import igf.api.vocabulary.Attendance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant of a session, for the public.
 *
 * @param personId the id that the edition has for the person
 * @param id the same as {@code personId}
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR or RAPPORTEUR
 * @param name empty if not given
 * @param affiliation null if not given
 * @param attendance ONSITE, ONLINE or UNDECIDED; null if not given
 */
public record PublishedPerson(
        UUID personId,
        UUID id,
        @Schema(implementation = RosterRole.class) String role,
        String name,
        @Nullable String affiliation,
        @Schema(implementation = Attendance.class) @Nullable String attendance) {}
