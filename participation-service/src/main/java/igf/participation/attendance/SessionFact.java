package igf.participation.attendance;

import igf.participation.vocabulary.PersonalDataSource;
import java.util.UUID;

/**
 * A fact in the export of a person's own data.
 *
 * @param session the session's id
 */
public record SessionFact(UUID session, PresenceFact fact) implements PersonalDataSource.Item {}
