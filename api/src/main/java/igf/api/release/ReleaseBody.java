package igf.api.release;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new release.
 *
 * @param note note to the public
 * @param acknowledge clashes that the release may contain; they stay acknowledged in later releases as long as
 *     they exist
 * @param name name of the release, for the public
 * @param sessions ids of sessions whose changes it publishes; without these and {@code days}, those of all sessions
 * @param days days whose sessions' changes it publishes too: sessions that are on the day now, or were in the last
 *     release
 * @param basis {@code basis} of the preview that you have seen; left out to release whatever is there
 */
public record ReleaseBody(
        @Nullable @Size(max = 2000) String note,
        @Nullable @Size(max = 500) List<@NotNull @Valid Acknowledge> acknowledge,
        @Nullable @Size(max = 100) String name,
        @Nullable @Size(max = 1000) List<@NotNull UUID> sessions,
        @Nullable @Size(max = 31) List<@NotNull LocalDate> days,
        @Nullable @Size(max = 100) String basis) {

    /** A release of all changes. */
    public ReleaseBody(@Nullable String note, @Nullable List<Acknowledge> acknowledge) {
        this(note, acknowledge, null, null, null, null);
    }

    /**
     * A clash that the release may contain.
     *
     * @param clash id of the clash, from the list of clashes
     * @param reason why the release may contain it
     */
    public record Acknowledge(
            @NotNull UUID clash, @NotBlank @Size(max = 2000) String reason) {}
}
