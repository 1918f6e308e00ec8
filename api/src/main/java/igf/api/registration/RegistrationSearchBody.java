package igf.api.registration;

import igf.api.vocabulary.Attendance;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search for registrations; each given member narrows it.
 *
 * @param email the whole address, in any case
 * @param state CONFIRMED or CANCELLED
 * @param text part of a name or an affiliation, in any case
 * @param attendance ONSITE, ONLINE or UNDECIDED
 * @param updatedSince only registrations that were changed at this instant or later
 */
@Schema(name = "RegistrationSearchSearch")
public record RegistrationSearchBody(
        @Size(max = 254) @Nullable String email,
        @Nullable RegistrationStateStatus state,
        @Size(max = 200) @Nullable String text,
        @Nullable Attendance attendance,
        @Nullable Instant updatedSince) {}
