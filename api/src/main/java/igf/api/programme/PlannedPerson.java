package igf.api.programme;

import igf.api.vocabulary.Attendance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person on a session's roster, for the secretariat. Members that were not given are null.
 *
 * @param id the id that the edition has for the person
 * @param entryId the entry on the proposal's roster: one person may have several
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR, RAPPORTEUR or OWNER
 * @param name {@code (erased)} for an erased person, empty if not given
 * @param affiliation as given
 * @param stakeholderGroup as given
 * @param region as given
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param state INVITED, CONFIRMED, TENTATIVE or DECLINED
 */
public record PlannedPerson(
        UUID id,
        @Nullable UUID entryId,

        @Schema(allowableValues = {"ORGANIZER", "SPEAKER", "MODERATOR", "ONLINE_MODERATOR", "RAPPORTEUR", "OWNER"})
        String role,

        String name,
        @Nullable String affiliation,
        @Nullable String stakeholderGroup,
        @Nullable String region,
        @Schema(implementation = Attendance.class) @Nullable String attendance,

        @Schema(allowableValues = {"INVITED", "CONFIRMED", "TENTATIVE", "DECLINED"}) @Nullable
        String state) {}
