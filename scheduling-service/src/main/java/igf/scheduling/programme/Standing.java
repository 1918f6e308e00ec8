package igf.scheduling.programme;

import igf.scheduling.session.Session;
import igf.scheduling.vocabulary.Clash;
import igf.scheduling.vocabulary.EditionFacts;
import igf.scheduling.vocabulary.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session with what follows from where it stands: what a write answers.
 *
 * @param place null if it has none
 * @param clashes with what is placed now
 */
public record Standing(
        EditionFacts edition, Session session, @Nullable Place place, List<Clash> clashes) {}
