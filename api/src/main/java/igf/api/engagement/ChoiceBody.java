package igf.api.engagement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The sessions that a person keeps.
 *
 * @param keep ids of proposals; the person gives up the places in the others
 */
public record ChoiceBody(@NotNull @Size(max = 100) List<@NotNull UUID> keep) {}
