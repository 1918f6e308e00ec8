package igf.api.plan;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Options of a plan. The same options and programme give the same plan.
 *
 * @param sessions the sessions to plan: {@code UNPLACED} or {@code ALL}, and more may be added by later versions, or a
 *     list of ids; UNPLACED if left out
 * @param keep which of these sessions stay where they are; if left out, PLACED for UNPLACED, otherwise PINNED
 * @param weights weights of soft constraints by name, from 0 (ignored) to 10; the others have the edition's weight
 * @param seed another seed gives another plan; 0 if left out
 * @param steps maximum number of steps of the search; the service's own if left out
 */
public record PlanBody(
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable @Size(min = 1, max = 5000)
        List<@NotNull String> sessions,

        @Nullable PlanKeep keep,
        @Nullable @Size(max = 50) Map<String, @NotNull @Min(0) @Max(10) Integer> weights,
        @Nullable Long seed,
        @Nullable @Min(1) @Max(1_000_000) Integer steps) {}
