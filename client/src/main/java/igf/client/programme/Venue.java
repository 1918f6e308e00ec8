package igf.client.programme;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;

/** Where and when sessions can be. */
public final class Venue {
    private Venue() {}

    /** @param capacity seats @param layouts CIRCLE, U_SHAPE, AUDITORIUM, CLASSROOM, FLEXIBLE */
    @Serdeable
    public record Room(String name, int capacity, @Nullable List<String> layouts) {}

    /** A room with the slug that stands in paths. */
    @Serdeable
    public record NamedRoom(
            String room,
            String name,
            int capacity,
            @Nullable List<String> layouts) {}

    /** The days of the edition and their slots. */
    @Serdeable
    public record Grid(List<Day> days) {}

    /** One day. */
    @Serdeable
    public record Day(LocalDate date, List<Slot> slots) {}

    /** @param start local time, as {@code 09:00} */
    @Serdeable
    public record Slot(String start, int minutes) {}
}
