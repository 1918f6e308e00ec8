package igf.api.registration;

import igf.api.vocabulary.Attendance;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A found registration.
 *
 * @param id the registration's id
 * @param state CONFIRMED or CANCELLED
 * @param name as given
 * @param email the address
 * @param affiliation as given
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param personId the id that the edition has for the person
 * @param language BCP 47 tag
 * @param version number of its changes, from 0; {@code If-Match} compares it
 * @param updatedAt when it was changed last
 */
public record RegistrationSearchFound(
        UUID id,
        UUID personId,
        RegistrationStateStatus state,
        @Nullable String name,
        @Nullable String email,
        @Nullable String affiliation,
        @Nullable String language,
        Attendance attendance,
        long version,
        Instant updatedAt) {}
