package igf.participation.registration;

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
        Status status,
        long version,
        @Nullable Instant cancelledAt) {

    public enum Status {
        CONFIRMED,
        CANCELLED,
        /** Its person was erased: nothing personal can be read any more. */
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
