package igf.scheduling.support;

import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.Clash.Severity;
import igf.scheduling.vocabulary.Closure;
import igf.scheduling.vocabulary.Place;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a clash says, from the point of view of its session, which the sentence does not name.
 *
 * @param code the clash's kind, or a case of it; the catalogue has a sentence for each
 * @param args values of the sentence: number, title, time and room of the other session or the room, the name of the
 *     person, and those of the clash
 */
record ClashSentence(String code, Map<String, Object> args) {

    /** @param name the person's name; null for other kinds, and if it is not known any more */
    static ClashSentence of(Clash clash, @Nullable String name) {
        var args = new TreeMap<>(clash.args());
        if (name != null) {
            args.put("name", name);
        }
        var other = clash.other();
        if (other != null) {
            args.put("number", other.number());
            args.put("title", other.title());
            args.put("time", other.place().interval());
            args.put("room", other.place().roomName());
        } else if (clash.roomName() != null) {
            args.put("room", clash.roomName());
        }
        var closed = clash.closedRoom();
        if (closed != null) {
            args.put("time", closed.closures().stream().map(Closure::interval).toList());
            args.put("reason", closed.closures().stream().map(Closure::reason).toList());
        }
        return new ClashSentence(code(clash), args);
    }

    private static String code(Clash clash) {
        var other = clash.other();
        var confirmed = clash.severity() != Severity.SOFT;
        return switch (clash.kind()) {
            case ROOM ->
                clash.room().equals(Place.ALL_ROOMS)
                        ? "ROOM_NEEDS_ALL"
                        : other != null && other.room().equals(Place.ALL_ROOMS) ? "ROOM_ALL" : "ROOM";
            case EXCLUSIVE -> other != null && other.exclusive() ? "EXCLUSIVE" : "EXCLUSIVE_ITSELF";
            case PERSON -> confirmed ? "PERSON" : "PERSON_UNCONFIRMED";
            case UNAVAILABLE -> confirmed ? "UNAVAILABLE" : "UNAVAILABLE_UNCONFIRMED";
            case HOURS,
                    CAPACITY,
                    LAYOUT,
                    SLOT,
                    OUTSIDE_EDITION,
                    PAST,
                    ROOM_CLOSED,
                    BUFFER,
                    EQUIPMENT,
                    SUBTHEME,
                    ORGANIZATION -> clash.kind().name();
        };
    }
}
