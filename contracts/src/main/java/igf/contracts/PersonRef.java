package igf.contracts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in a role, with the details that consumers need to name them and to send them mail. Members without a value
 * are null.
 *
 * @param personId the person
 * @param entryId the entry on the roster
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR, RAPPORTEUR or OWNER
 * @param nameSealed name, sealed
 * @param emailSealed e-mail address, sealed
 * @param affiliation name of the organization
 * @param stakeholderGroup stakeholder group's code
 * @param region regional group's code
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param state INVITED, CONFIRMED, TENTATIVE or DECLINED
 * @param language BCP 47 tag that the person wants to be written to in
 */
public record PersonRef(
        UUID personId,
        @Nullable UUID entryId,
        @Values(PersonRef.ROLES) String role,
        @Nullable String nameSealed,
        @Nullable String emailSealed,
        @Nullable String affiliation,
        @Values(PersonRef.STAKEHOLDER_GROUPS) @Nullable String stakeholderGroup,
        @Values(PersonRef.REGIONS) @Nullable String region,
        @Values(PersonRef.ATTENDANCE) @Nullable String attendance,
        @Nullable String state,
        @Nullable String language) {

    public static final String ROLES = "ORGANIZER SPEAKER MODERATOR ONLINE_MODERATOR RAPPORTEUR OWNER";

    public static final String STAKEHOLDER_GROUPS =
            "CIVIL_SOCIETY GOVERNMENT INTERGOVERNMENTAL_ORGANIZATION PRIVATE_SECTOR TECHNICAL_COMMUNITY";

    public static final String REGIONS = "AFRICAN ASIA_PACIFIC EASTERN_EUROPEAN GRULAC WEOG INTERGOVERNMENTAL";

    public static final String ATTENDANCE = "ONSITE ONLINE UNDECIDED";
}
