package igf.client.programme;

import igf.client.Problem;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;

/** An accepted proposal in the programme. */
@Serdeable
public record Session(
        String id,
        String proposalId,
        int number,
        String title,
        int minutes,
        String state,
        @Nullable Placement placement,
        @Nullable List<Problem.Clash> clashes) {

    /** @param start local to the edition's time zone, as {@code 2026-10-10T09:00}; {@code startsAt} is the instant */
    @Serdeable
    public record Placement(
            String room,
            String start,
            String end,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt) {}

    /** @param acknowledge kinds of warnings that are accepted */
    @Serdeable
    public record Place(String room, String start, List<String> acknowledge) {

        /** Accepts no warning. */
        public static Place at(String room, String start) {
            return new Place(room, start, List.of());
        }
    }
}
