package igf.client.programme;

import igf.api.programme.ShownPin;
import igf.api.programme.ShownPlacement;
import igf.client.Problem;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A session in the programme.
 *
 * @param proposalId the session's own id if it has no proposal
 * @param kind WORKSHOP for an accepted proposal, or a kind in the edition's rules
 * @param pin null if it is not pinned, and for everybody but the secretariat
 */
@Serdeable
public record Session(
        String id,
        String proposalId,
        int number,
        String title,
        int minutes,
        String state,
        @Nullable ShownPlacement placement,
        @Nullable List<Problem.Clash> clashes,
        @Nullable ShownPin pin,
        @Nullable String kind) {}
