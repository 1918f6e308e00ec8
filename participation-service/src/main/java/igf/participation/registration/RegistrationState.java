package igf.participation.registration;

import igf.api.registration.RegistrationStateStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A registration as it stands.
 *
 * @param version number of its changes, from 0
 * @param cancelledAt null while it holds, and where it was cancelled before this was kept
 */
public record RegistrationState(
        UUID id,
        Entry entry,
        RegistrationStateStatus status,
        long version,
        @Nullable Instant cancelledAt) {

    public boolean confirmed() {
        return status == RegistrationStateStatus.CONFIRMED;
    }

    public UUID person() {
        return entry.person();
    }

    public String edition() {
        return entry.edition();
    }
}
