package igf.contracts.proposal;

import igf.contracts.FeedAudience;
import igf.contracts.PublicEvent;
import igf.contracts.PublicType;
import igf.contracts.Subject;
import java.util.UUID;

/**
 * A person who was asked to choose speaks in no more sessions than the edition allows. The link no longer accepts a
 * choice.
 *
 * @param edition the edition's slug
 * @param personId the person
 */
@PublicType(value = "igf.speaker.settled.v1", subject = Subject.PERSON, audience = FeedAudience.NEVER)
public record SpeakerSettled(String edition, UUID personId) implements PublicEvent {}
