package igf.scheduling.vocabulary;

import igf.platform.domain.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * A time in which a room cannot be used.
 *
 * @param from local to the edition's time zone
 * @param to local to the edition's time zone
 */
public record Closure(LocalDateTime from, LocalDateTime to, String reason) {

    /** Returns the local times as ISO 8601 writes them, such as {@code 2026-10-24T09:00/2026-10-24T10:00}. */
    public String interval() {
        return from + "/" + to;
    }

    public Instant startsAt(ZoneId zone) {
        return LocalTimes.toInstant(from, zone);
    }

    public Instant endsAt(ZoneId zone) {
        return LocalTimes.toInstant(to, zone);
    }

    /**
     * Returns the closure's errors: a time that the clocks jump over, and an end that is not later than the start.
     *
     * @param pointer JSON pointer to the closure
     */
    public List<Refusal> refusals(String pointer, EditionFacts edition) {
        var refusals = new ArrayList<Refusal>();
        addIfSkipped(refusals, from, pointer + "/from", edition);
        addIfSkipped(refusals, to, pointer + "/to", edition);
        if (!from.isBefore(to)) {
            refusals.add(Refusal.rule(
                    "CLOSURE_WITHOUT_TIME", pointer + "/to", "The end of a closure must be later than its start."));
        }
        return refusals;
    }

    private static void addIfSkipped(List<Refusal> refusals, LocalDateTime time, String pointer, EditionFacts edition) {
        if (LocalTimes.isSkipped(time, edition.zone())) {
            refusals.add(Refusal.rule(
                    "TIME_SKIPPED", pointer, "The clocks of %s jump over %s.".formatted(edition.timeZone(), time)));
        }
    }

    /** Returns whether the room is closed during at least a part of a session's time. */
    public boolean overlaps(Place place) {
        var zone = ZoneId.of(place.timeZone());
        return startsAt(zone).isBefore(place.endsAt()) && place.startsAt().isBefore(endsAt(zone));
    }
}
