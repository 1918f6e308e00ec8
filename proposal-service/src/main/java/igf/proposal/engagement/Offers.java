package igf.proposal.engagement;

import java.time.Instant;
import java.util.UUID;

/** Makes up the links by which people choose. */
public interface Offers {

    /** Whether nobody can be told anything any more. */
    boolean isErased(UUID person);

    /** @param key of the engagement that the link opens */
    Offer offer(UUID key, UUID person, Instant until);
}
