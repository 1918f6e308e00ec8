package igf.participation.programme;

import igf.participation.vocabulary.Edition;
import igf.participation.vocabulary.Session;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Editions and sessions as this service has heard of them. */
public interface Programme {

    /** As last heard of; empty if never. */
    Optional<Edition> find(String edition);

    /** A session that is in the released programme now; empty otherwise. */
    Optional<Session> find(UUID session);

    /** All editions ever heard of. */
    List<String> editions();

    /**
     * For a request: waits for a little while for what is still on its way.
     *
     * @throws igf.platform.domain.Refused not found, if no edition can be called this
     */
    Edition edition(String slug);

    /**
     * For a request: waits for a little while for what is still on its way.
     *
     * @throws igf.platform.domain.Refused not found, if no session can have this id; conflict, if it is not released or
     *     no longer in the programme
     */
    Session session(UUID id);
}
