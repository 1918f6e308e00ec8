package igf.api.programme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves of several sessions together.
 *
 * @param items up to 500, each session once
 * @param acknowledge kinds of SOFT clashes that are accepted for all of them: PERSON, UNAVAILABLE, HOURS, CAPACITY,
 *     EQUIPMENT, BUFFER or PAST; more may be added by later versions
 * @param reason why they are accepted, and why sessions that have begun or a frozen programme are changed
 */
public record PlacementsBody(
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid PlacementsMove> items,
        @Nullable @Size(max = 10) List<String> acknowledge,
        @Nullable @Size(max = 2000) String reason) {}
