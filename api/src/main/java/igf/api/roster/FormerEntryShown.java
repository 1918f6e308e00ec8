package igf.api.roster;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who left a roster after submission.
 *
 * @param id id of the former entry
 * @param role role in the session
 * @param name null if unknown; {@code (erased)} for an erased person, like address and gender
 * @param email null if unknown
 * @param affiliation name of the organization
 * @param organizationId identifies the organization for limits instead of its name; checks of conflicts compare both
 * @param stakeholderGroup as the person states it; null if not given
 * @param region regional group; null if unknown
 * @param country ISO 3166 code or name, as given
 * @param gender as the person states it; {@code (erased)} for an erased person, null if not given
 * @param language BCP 47 tag of mails to them
 * @param firstTime whether it is their first IGF; null if unknown
 * @param attendance how the person takes part; null if unknown
 * @param state REPLACED or WITHDRAWN
 * @param replacedBy the entry of the replacement; null if there is none
 * @param reason as given by the organizers; null if not given
 */
public record FormerEntryShown(
        UUID id,
        RosterRole role,
        @Nullable String name,
        @Nullable String email,
        @Nullable String affiliation,
        @Nullable String organizationId,
        @Nullable StakeholderGroup stakeholderGroup,
        @Nullable Region region,
        @Nullable String country,

        @Schema(allowableValues = {"FEMALE", "MALE", "OTHER", "UNDISCLOSED", "(erased)"}) @Nullable
        String gender,

        @Nullable String language,
        @Nullable Boolean firstTime,
        @Nullable Attendance attendance,
        EntryState state,
        @Nullable UUID replacedBy,
        @Nullable String reason) {

    public FormerEntryShown(RosterEntryShown entry, @Nullable UUID replacedBy, @Nullable String reason) {
        this(
                entry.id(),
                entry.role(),
                entry.name(),
                entry.email(),
                entry.affiliation(),
                entry.organizationId(),
                entry.stakeholderGroup(),
                entry.region(),
                entry.country(),
                entry.gender(),
                entry.language(),
                entry.firstTime(),
                entry.attendance(),
                entry.state(),
                replacedBy,
                reason);
    }
}
