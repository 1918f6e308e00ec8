package igf.api.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a session, as the public may know them.
 *
 * @param personId the id that the edition has for the person
 * @param id the same
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR or RAPPORTEUR
 * @param name empty if nobody stated one
 * @param affiliation null if nobody stated one
 * @param attendance ONSITE, ONLINE or UNDECIDED; null if nobody stated it
 */
public record PublishedPerson(
        UUID personId,
        UUID id,
        String role,
        String name,
        @Nullable String affiliation,
        @Nullable String attendance) {}
