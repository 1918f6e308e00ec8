package igf.participation.registration;

import igf.api.registration.RegistrationStateStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a registration.
 *
 * @param version number of the registration's changes, from 0
 * @param cancelledAt when it was cancelled; null while it is confirmed, and for older cancellations
 */
public record RegistrationState(
        UUID id,
        Entry entry,
        RegistrationStateStatus status,
        long version,
        @Nullable Instant cancelledAt) {

    public boolean isConfirmed() {
        return status == RegistrationStateStatus.CONFIRMED;
    }

    public UUID person() {
        return entry.person();
    }

    public String edition() {
        return entry.edition();
    }
}
