package igf.api.screening;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A missing report of an earlier edition.
 *
 * @param edition slug of that edition
 * @param sessionId the session of the report
 * @param proposalId the proposal that the session came from
 * @param number number of that proposal
 * @param title title of that proposal
 * @param kind SHORT or FULL
 * @param dueAt instant at which it was due
 * @param people organizers of this proposal who owe it, by name; an owner who is not on its roster by address
 * @param organizations their organizations that owe it
 */
public record ScreeningOwed(
        String edition,
        UUID sessionId,
        UUID proposalId,
        int number,
        String title,
        @Schema(allowableValues = {"SHORT", "FULL"}) String kind,
        String dueAt,
        List<@Nullable String> people,
        List<String> organizations) {}
