package igf.api.plan;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Options of a plan's application.
 *
 * @param reason why a frozen programme is changed; stored with each placement
 */
public record PlanApplicationBody(
        @Nullable @Size(max = 2000) String reason) {}
