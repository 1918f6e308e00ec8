package igf.api.programme;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A participant of a session, for the public.
 *
 * @param personId the id that the edition has for the person
 * @param id the same as {@code personId}
 * @param role ORGANIZER, SPEAKER, MODERATOR, ONLINE_MODERATOR or RAPPORTEUR
 * @param name empty if not given
 * @param affiliation null if not given
 * @param attendance ONSITE, ONLINE or UNDECIDED; null if not given
 */
public record PublishedPerson(
        UUID personId,
        UUID id,
        String role,
        String name,
        @Nullable String affiliation,
        @Nullable String attendance) {}
