package igf.scheduling.export;

import igf.platform.domain.DerivedId;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A release with the names of people as they may be shown now: what every format is made from.
 *
 * @param release number, from 1
 * @param cancelled what was in an earlier release, for formats whose readers would keep it otherwise
 * @param base outward address, under which everything that is linked stands
 */
public record Timetable(
        EditionFacts edition,
        int release,
        @Nullable String note,
        Instant at,
        List<Entry> entries,
        List<Entry> cancelled,
        List<Room> rooms,
        URI base) {

    private static final UUID ROOMS = new UUID(0, 0);

    public Timetable {
        entries = List.copyOf(entries);
        cancelled = List.copyOf(cancelled);
        rooms = List.copyOf(rooms);
    }

    /** The edition's days and any other day that has a session, in order. */
    public List<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        edition.startsOn().datesUntil(edition.endsOn().plusDays(1)).forEach(days::add);
        entries.forEach(entry -> days.add(entry.session().place().start().toLocalDate()));
        return List.copyOf(days);
    }

    /** Everything of one day, by room's slug. */
    public List<Entry> on(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.session().place().start().toLocalDate().equals(day))
                .toList();
    }

    /** Part of it, of what was cancelled too. */
    public Timetable only(Predicate<Entry> wanted) {
        return new Timetable(
                edition,
                release,
                note,
                at,
                entries.stream().filter(wanted).toList(),
                cancelled.stream().filter(wanted).toList(),
                rooms,
                base);
    }

    public URI address(Entry entry) {
        return api("/sessions/" + entry.session().sessionId());
    }

    /** @param path under the API */
    public URI api(String path) {
        return URI.create(base.toString().replaceFirst("/+$", "") + "/api/v1" + path);
    }

    /** Rooms have names in their edition; programs that read several ask for ids. */
    public UUID roomId(String slug) {
        return DerivedId.of(ROOMS, "room " + edition.edition() + "/" + slug);
    }
}
