package igf.api.swap;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The secretariat's approval of a swap.
 *
 * @param reason why the places change; required in a frozen programme
 */
public record SwapApprovalBody(@Nullable @Size(max = 2000) String reason) {}
