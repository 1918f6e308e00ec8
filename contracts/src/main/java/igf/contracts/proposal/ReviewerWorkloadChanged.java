package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.UUID;

/**
 * A reviewer has fewer reviews to give than before, or none because the round has closed. The event does not say which
 * reviews.
 *
 * @param edition the edition's slug
 * @param personId the person
 */
@PublicType(value = "igf.reviewer.workload-changed.v1", subject = Subject.PERSON, audience = FeedAudience.NEVER)
public record ReviewerWorkloadChanged(String edition, UUID personId) implements PublicEvent {}
