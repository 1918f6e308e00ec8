package igf.api.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.api.vocabulary.Attendance;
import igf.api.vocabulary.Region;
import igf.api.vocabulary.StakeholderGroup;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One role of one person in a proposal.
 *
 * @param id id of the entry; a person with several roles has several entries
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
 * @param state the state of the entry
 * @param replaces the entry that this one replaces: only in the answer to a replacement
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

        @Schema(allowableValues = {"FEMALE", "MALE", "OTHER", "UNDISCLOSED", "(erased)"}) @Nullable
        String gender,

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
