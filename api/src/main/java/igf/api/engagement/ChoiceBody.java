package igf.api.engagement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Which sessions a person keeps.
 *
 * @param keep ids of proposals; the places in the others are given up
 */
public record ChoiceBody(@NotNull @Size(max = 100) List<@NotNull UUID> keep) {}
