package igf.api.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One role of one person in a proposal.
 *
 * @param id of the entry; a person with several roles has several entries
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
 * @param state how far the person is
 * @param replaces the entry of whose place it took: only in the answer to a replacement
 */
public record RosterEntryShown(
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
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID replaces) {

    public RosterEntryShown inPlaceOf(UUID former) {
        return new RosterEntryShown(
                id,
                role,
                name,
                email,
                affiliation,
                organizationId,
                stakeholderGroup,
                region,
                country,
                gender,
                language,
                firstTime,
                attendance,
                state,
                former);
    }
}
