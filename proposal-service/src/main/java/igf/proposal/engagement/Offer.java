package igf.proposal.engagement;

import igf.platform.domain.PersonalValue;
import java.time.Instant;

/** The link with which a person chooses between their sessions. */
public record Offer(String tokenHash, PersonalValue tokenSealed, Instant expiresAt) {}
