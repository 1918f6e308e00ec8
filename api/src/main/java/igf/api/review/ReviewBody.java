package igf.api.review;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review. Each criterion of the edition has a score or is in {@code cannotJudge}; a draft may leave some blank.
 *
 * @param scores by the criterion's id; whole numbers within the range of the edition's rules
 * @param reasons codes of the edition's standard reasons
 * @param comment comment for the secretariat
 * @param mergeWith id of another proposal of the edition that this one could be merged with
 * @param submit false to save it as a draft; true if left out
 * @param cannotJudge ids of the criteria that you cannot judge: they have no score and do not count
 */
@Schema(name = "ReviewGiven")
public record ReviewBody(
        @Nullable Map<String, @Nullable Integer> scores,
        @Nullable List<String> reasons,
        @Nullable @Size(max = 20_000) String comment,
        @Nullable UUID mergeWith,
        @Nullable Boolean submit,
        @Size(max = 100) @Nullable List<@NotNull String> cannotJudge) {}
