package igf.api.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The state of an erasure.
 *
 * @param receipt the id from the response to the erasure
 * @param state ACCEPTED, or ERASED when it is done
 * @param askedAt when it was requested
 * @param erasedAt when it was done; null before
 * @param registrations number of registrations that ended
 * @param documents number of texts about several people that became unreadable
 * @param done the steps; empty before it is done
 */
public record ErasuresReceipt(
        UUID receipt,
        @Schema(allowableValues = {"ACCEPTED", "ERASED"}) String state,
        String askedAt,
        @Nullable String erasedAt,
        int registrations,
        int documents,
        List<ErasureStep> done) {}
