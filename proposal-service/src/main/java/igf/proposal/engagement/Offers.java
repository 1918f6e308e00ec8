package igf.proposal.engagement;

import java.time.Instant;
import java.util.UUID;

/** Creates the links with which people choose between their sessions. */
public interface Offers {

    /** Returns whether the person was erased, and therefore gets no mail. */
    boolean isErased(UUID person);

    /** @param key id of the engagement that the link opens */
    Offer createOffer(UUID key, UUID person, Instant until);
}
