package igf.api.plan;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Options of a plan's application.
 *
 * @param reason why a frozen programme, or the place of a session that has begun, is changed; stored with each
 *     placement
 * @param sessions the sessions to place as planned; all of the plan if left out
 */
public record PlanApplicationBody(
        @Nullable @Size(max = 2000) String reason,
        @Nullable @Size(min = 1, max = 5000) List<@NotNull UUID> sessions) {}
