package igf.api.roster;

import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was on a roster after submission and is there no longer.
 *
 * @param id of the entry as it was
 * @param role in the session
 * @param name null if not known; {@code (erased)} of somebody who was erased, as are address and gender
 * @param email null if not known
 * @param affiliation name of the organization
 * @param organizationId what limits and conflicts count by, in place of the name
 * @param stakeholderGroup as they state it, null if they did not
 * @param region regional group, null if not known
 * @param country ISO 3166 code or name, as given
 * @param gender as they state it: {@code FEMALE}, {@code MALE} …, null if they did not
 * @param language BCP 47 tag that they want to be written to in
 * @param firstTime whether it is their first IGF, null if not known
 * @param attendance how they come, null if not known
 * @param state REPLACED or WITHDRAWN
 * @param replacedBy the entry of who took the place, null if nobody did
 * @param reason why, as the organizers gave it; null if they did not
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
        @Nullable String gender,
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
