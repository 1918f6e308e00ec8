package igf.scheduling.release;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as somebody asks for it.
 *
 * @param name name of the release; null if none
 * @param note note to the public; null if none
 * @param acknowledge clashes that it may contain
 * @param basis basis of the preview that they have seen; null to release whatever is there
 */
public record ReleaseRequest(
        @Nullable String name,
        @Nullable String note,
        ReleaseScope scope,
        List<ReleaseAcknowledgement> acknowledge,
        @Nullable String basis) {

    public ReleaseRequest {
        acknowledge = List.copyOf(acknowledge);
    }
}
