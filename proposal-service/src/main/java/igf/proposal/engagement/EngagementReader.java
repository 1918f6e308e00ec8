package igf.proposal.engagement;

import igf.platform.domain.Aggregates;
import java.time.Instant;
import java.util.UUID;

record EngagementReader(Aggregates aggregates) {

    /** @throws igf.platform.domain.RefusedException not found, or gone if the link is no longer valid */
    public EngagementState getByToken(UUID id, String tokenHash, Instant now) {
        return aggregates.read(
                Engagement.class, EngagementId.of(id), engagement -> engagement.stateForToken(tokenHash, now));
    }
}
