package igf.scheduling.programme;

import igf.scheduling.session.Session;
import igf.scheduling.venue.Grid;
import igf.scheduling.venue.Room;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.PersonLink;
import java.time.Instant;
import java.util.List;

/**
 * A whole programme as it stands.
 *
 * @param sessions those that are not cancelled, by number
 * @param now when it stood so
 * @param links ids that are one human
 */
public record ProgrammeSurvey(
        EditionFacts edition,
        List<Room> rooms,
        Grid grid,
        List<Session> sessions,
        Instant now,
        List<PersonLink> links) {}
