package igf.api.plan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * The weights with which each plan of an edition starts.
 *
 * @param weights weights of soft constraints by name, from 0 (ignored) to 10; in a request, a constraint that is left
 *     out gets its standard weight
 */
public record PlanWeightsBody(@NotNull @Size(max = 50) Map<String, @NotNull @Min(0) @Max(10) Integer> weights) {}
