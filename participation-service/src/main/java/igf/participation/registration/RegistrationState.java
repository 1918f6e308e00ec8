package igf.participation.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The current state of a registration.
 *
 * @param version number of its changes, from 0
 * @param cancelledAt null while it is confirmed, and for older cancellations
 */
public record RegistrationState(
        UUID id,
        Entry entry,
        Status status,
        long version,
        @Nullable Instant cancelledAt) {

    public enum Status {
        CONFIRMED,
        CANCELLED,
        /** The person was erased; personal data can no longer be read. */
        ERASED
    }

    public boolean confirmed() {
        return status == Status.CONFIRMED;
    }

    public UUID person() {
        return entry.person();
    }

    public String edition() {
        return entry.edition();
    }
}
