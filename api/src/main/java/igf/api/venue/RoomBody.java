package igf.api.venue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The description of a room.
 *
 * @param name name to display
 * @param capacity seats
 * @param layouts possible layouts: CIRCLE, U_SHAPE, AUDITORIUM, CLASSROOM or FLEXIBLE, and more may be added by later
 *     versions; unknown if left out
 * @param equipment what the room has, in your own words; nothing if left out
 * @param onlineSeats participants who can join online; unlimited if left out
 * @param closed when the room cannot be used; never if left out
 */
public record RoomBody(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Min(1) @Max(1_000_000) Integer capacity,

        @Nullable @Size(max = 50)
        List<@Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}", message = "a code of capital letters, like U_SHAPE") String>
                layouts,

        @Nullable @Size(max = 50) List<@NotBlank @Size(max = 200) String> equipment,
        @Nullable @Min(0) @Max(1_000_000) Integer onlineSeats,
        @Nullable @Size(max = 100) List<@NotNull @Valid ClosureBody> closed) {

    /** Describes a room without equipment and closures, with unlimited seats online. */
    public RoomBody(String name, Integer capacity, @Nullable List<String> layouts) {
        this(name, capacity, layouts, null, null, null);
    }
}
