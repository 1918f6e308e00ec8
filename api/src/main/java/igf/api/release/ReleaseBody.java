package igf.api.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new release.
 *
 * @param note note to the public
 * @param acknowledge clashes that the release may contain; they stay acknowledged in later releases as long as
 *     they exist
 */
public record ReleaseBody(
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 500) List<@NotNull @Valid Acknowledge> acknowledge) {

    /**
     * A clash that the release may contain.
     *
     * @param clash id of the clash, from the list of clashes
     * @param reason why the release may contain it
     */
    public record Acknowledge(
            @NotNull UUID clash, @NotBlank @Size(max = 2000) String reason) {}
}
