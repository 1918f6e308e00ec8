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
        String role,
        @Nullable String nameSealed,
        @Nullable String emailSealed,
        @Nullable String affiliation,
        @Nullable String stakeholderGroup,
        @Nullable String region,
        @Nullable String attendance,
        @Nullable String state,
        @Nullable String language) {}
