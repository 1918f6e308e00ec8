package igf.api.round;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the reviews close by themselves.
 *
 * @param closesAt from when on no review can be given
 * @param remindAt when reviewers who are behind then are written to, all before {@code closesAt}; none if it is left out
 */
public record RoundDeadline(
        @NotNull Instant closesAt, @Size(max = 20) @Nullable List<@NotNull Instant> remindAt) {}
