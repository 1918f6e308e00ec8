package igf.scheduling.export;

import igf.scheduling.vocabulary.EditionFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A release with the names of people as they may be shown now: what every format is made from.
 *
 * @param release number, from 1
 */
public record Timetable(
        EditionFacts edition, int release, @Nullable String note, Instant at, List<Entry> entries) {

    public Timetable {
        entries = List.copyOf(entries);
    }

    /** The edition's days and any other day that has a session, in order. */
    public List<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        edition.startsOn().datesUntil(edition.endsOn().plusDays(1)).forEach(days::add);
        entries.forEach(entry -> days.add(entry.session().place().start().toLocalDate()));
        return List.copyOf(days);
    }
}
