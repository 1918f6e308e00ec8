package igf.proposal.engagement;

import igf.platform.domain.PersonalValue;
import java.time.Instant;

/**
 * The link with which a person chooses between their sessions.
 *
 * @param tokenHash hash of the link's token
 * @param tokenSealed the token, sealed until it is mailed
 */
public record Offer(String tokenHash, PersonalValue tokenSealed, Instant expiresAt) {}
