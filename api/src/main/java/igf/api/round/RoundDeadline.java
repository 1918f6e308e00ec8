package igf.api.round;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of the reviews.
 *
 * @param closesAt when the reviews close
 * @param remindAt when reviewers with open reviews get a mail, all before {@code closesAt}; none if left out
 */
public record RoundDeadline(
        @NotNull Instant closesAt, @Size(max = 20) @Nullable List<@NotNull Instant> remindAt) {}
