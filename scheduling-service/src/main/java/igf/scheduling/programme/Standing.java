package igf.scheduling.programme;

import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session with its place and clashes, as read from the programme or after a write to it.
 *
 * @param place the session's place; null if it has none
 * @param clashes its clashes with the rest of the programme
 * @param freeze the freeze of the programme; null if there is none
 */
public record Standing(
        EditionFacts edition,
        Session session,
        @Nullable Place place,
        List<Clash> clashes,
        @Nullable Freeze freeze) {}
