package igf.participation.attendance.web;

import igf.api.vocabulary.Mode;
import igf.participation.attendance.PresenceFact;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One fact as a tool sends it.
 *
 * @param registrationId the registration of the person
 * @param fact JOINED or LEFT
 * @param mode in the room or online
 * @param at when it happened, by the tool's clock
 * @param source the device or tool that saw it
 * @param sequence the source's own count; the same source and number are the same fact
 * @param device the person's device, where they may have several; leave it out if the source does not tell them
 *     apart
 */
record NewFact(
        @NotNull UUID registrationId,
        @NotNull PresenceFact.Kind fact,
        @NotNull Mode mode,
        @NotNull Instant at,
        @NotBlank @Size(max = 100) String source,
        @NotNull @PositiveOrZero Long sequence,
        @Size(min = 1, max = 100) @Nullable String device)
        implements Facts {

    PresenceFact toFact() {
        return new PresenceFact(fact, mode, at, source, sequence, device);
    }

    @Override
    public int size() {
        return 1;
    }
}
