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
 * A release with the names of people as they may be shown now; the input of every format.
 *
 * @param release number, from 1
 * @param cancelled sessions of earlier releases, for formats whose readers would otherwise keep them
 * @param base public address, the prefix of all links
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

    /** Returns the edition's days and any other day with a session, in order. */
    public List<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        edition.startsOn().datesUntil(edition.endsOn().plusDays(1)).forEach(days::add);
        entries.forEach(entry -> days.add(entry.session().place().start().toLocalDate()));
        return List.copyOf(days);
    }

    public List<Entry> on(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.session().place().start().toLocalDate().equals(day))
                .toList();
    }

    /** Filters the sessions, including the cancelled ones. */
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

    /**
     * Returns an id for a room. Slugs are unique in an edition only, and programs that read several editions need ids.
     */
    public UUID roomId(String slug) {
        return DerivedId.of(ROOMS, "room " + edition.edition() + "/" + slug);
    }
}
