package igf.participation.agenda;

import java.time.Instant;
import java.util.UUID;

/**
 * A marked session in the export of a person's own data.
 *
 * @param sessionId the session's id
 * @param markedAt when it was marked
 */
public record KeptMark(UUID sessionId, Instant markedAt) {}
