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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A release with the names that may be shown now; the input of every format.
 *
 * @param release the release's number, from 1
 * @param releaseName name of the release; null if none
 * @param cancelled sessions of earlier releases, for formats whose readers would otherwise keep them
 * @param baseUri the gateway's public address, the prefix of all links
 */
public record Timetable(
        EditionFacts edition,
        int release,
        @Nullable String releaseName,
        @Nullable String note,
        Instant releasedAt,
        List<Entry> entries,
        List<Entry> cancelled,
        List<Room> rooms,
        URI baseUri) {

    private static final UUID ROOM_NAMESPACE = new UUID(0, 0);

    public Timetable {
        entries = List.copyOf(entries);
        cancelled = List.copyOf(cancelled);
        rooms = withAllRooms(rooms, entries);
    }

    /** Adds the room that stands for all if a session is there. */
    private static List<Room> withAllRooms(List<Room> rooms, List<Entry> entries) {
        var isUsed = rooms.stream().noneMatch(Room.ALL::equals)
                && entries.stream()
                        .anyMatch(entry -> entry.session().place().room().equals(Room.ALL.room()));
        return isUsed ? Stream.concat(rooms.stream(), Stream.of(Room.ALL)).toList() : List.copyOf(rooms);
    }

    /** Returns the number of the release, with its name if it has one. */
    public String version() {
        return releaseName == null ? Integer.toString(release) : release + " (" + releaseName + ")";
    }

    /** Returns the edition's days and any other day with a session, in order. */
    public List<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        edition.startsOn().datesUntil(edition.endsOn().plusDays(1)).forEach(days::add);
        entries.forEach(entry -> days.add(entry.session().place().start().toLocalDate()));
        return List.copyOf(days);
    }

    public List<Entry> entriesOn(LocalDate day) {
        return entries.stream()
                .filter(entry -> entry.session().place().start().toLocalDate().equals(day))
                .toList();
    }

    /** Filters the sessions, including the cancelled ones. */
    public Timetable filter(Predicate<Entry> predicate) {
        return new Timetable(
                edition,
                release,
                releaseName,
                note,
                releasedAt,
                entries.stream().filter(predicate).toList(),
                cancelled.stream().filter(predicate).toList(),
                rooms,
                baseUri);
    }

    public URI sessionUri(Entry entry) {
        return apiUri("/sessions/" + entry.session().sessionId());
    }

    /** Returns the address of the programme's page, for people. */
    public URI programmeUri() {
        return uri("/programme/" + edition.edition());
    }

    /** Returns the address of a session's page, for people. */
    public URI pageUri(Entry entry) {
        return URI.create(programmeUri() + "/sessions/" + entry.session().number());
    }

    /** @param path path below {@code /api/v1} */
    public URI apiUri(String path) {
        return uri("/api/v1" + path);
    }

    private URI uri(String path) {
        return URI.create(baseUri.toString().replaceFirst("/+$", "") + path);
    }

    /** Returns a room's id, which is unique across editions. A slug is unique in one edition only. */
    public UUID roomId(String slug) {
        return DerivedId.of(ROOM_NAMESPACE, "room " + edition.edition() + "/" + slug);
    }
}
