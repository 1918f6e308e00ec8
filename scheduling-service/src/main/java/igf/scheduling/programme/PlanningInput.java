package igf.scheduling.programme;

import igf.platform.domain.Aggregates;
import igf.scheduling.session.Session;
import igf.scheduling.support.Availabilities;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.PersonLink;
import igf.scheduling.vocabulary.Place;
import igf.scheduling.vocabulary.ProgrammeId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A whole programme at one instant.
 *
 * @param sessions sessions that are not cancelled, sorted by number
 * @param now the instant
 * @param links ids that belong to one human
 * @param released places in the last release, by session
 * @param availabilities when people can come
 */
public record PlanningInput(
        EditionFacts edition,
        List<Room> rooms,
        Grid grid,
        List<Session> sessions,
        Instant now,
        List<PersonLink> links,
        Map<UUID, Place> released,
        Availabilities availabilities) {

    /** A programme that was never released, whose people have not stated when they can come. */
    public PlanningInput(
            EditionFacts edition,
            List<Room> rooms,
            Grid grid,
            List<Session> sessions,
            Instant now,
            List<PersonLink> links) {
        this(edition, rooms, grid, sessions, now, links, Map.of(), Availabilities.NONE);
    }

    /**
     * Reads a programme.
     *
     * @throws igf.platform.domain.RefusedException not found, also if the edition is not known yet
     */
    public static PlanningInput of(
            Aggregates aggregates, String edition, Instant now, Availabilities.OfEditions availabilities) {
        return aggregates.read(
                Programme.class,
                ProgrammeId.of(edition),
                programme -> programme.planningInput(now, availabilities.of(edition)));
    }
}
