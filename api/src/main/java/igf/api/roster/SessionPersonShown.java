package igf.api.roster;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One role of one person in a session.
 *
 * @param id id of the entry; a person with several roles has several entries
 * @param personId the id that the edition has for the person
 * @param role role in the session
 * @param name null if unknown; {@code (erased)} for an erased person, like the address
 * @param email null if unknown
 * @param affiliation name of the organization
 * @param stakeholderGroup as the person states it; null if not given
 * @param region regional group; null if unknown
 * @param language BCP 47 tag of mails to them
 * @param attendance how the person takes part; null if unknown
 * @param state the state of the entry
 */
public record SessionPersonShown(
        @Nullable UUID id,
        UUID personId,
        @Schema(implementation = RosterRole.class) String role,
        @Nullable String name,
        @Nullable String email,
        @Nullable String affiliation,

        @Schema(implementation = StakeholderGroup.class) @Nullable
        String stakeholderGroup,

        @Schema(implementation = Region.class) @Nullable String region,
        @Nullable String language,
        @Schema(implementation = Attendance.class) @Nullable String attendance,
        @Schema(implementation = EntryState.class) String state) {}
