package igf.participation.attendance;

import igf.participation.vocabulary.PersonalData;
import java.util.UUID;

/**
 * What was seen of a person in a session, for their own data.
 *
 * @param session id
 */
public record KeptFact(UUID session, PresenceFact fact) implements PersonalData.Kept {}
