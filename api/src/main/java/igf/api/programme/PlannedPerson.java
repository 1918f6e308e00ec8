package igf.api.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on a session's roster, as the secretariat knows them. What nobody stated is null.
 *
 * @param id the id that the edition has for the person
 * @param entryId the entry on the proposal's roster: one person may have several
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR, RAPPORTEUR or OWNER
 * @param name {@code (erased)} for whoever was erased, empty if nobody stated one
 * @param affiliation as stated
 * @param stakeholderGroup as stated
 * @param region as stated
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param state INVITED, CONFIRMED, TENTATIVE or DECLINED
 */
public record PlannedPerson(
        UUID id,
        @Nullable UUID entryId,
        String role,
        String name,
        @Nullable String affiliation,
        @Nullable String stakeholderGroup,
        @Nullable String region,
        @Nullable String attendance,
        @Nullable String state) {}
