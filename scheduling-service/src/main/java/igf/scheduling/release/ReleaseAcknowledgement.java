package igf.scheduling.release;

import java.util.UUID;

/**
 * A clash that a release may contain.
 *
 * @param clash the clash's id
 * @param reason why the release may contain it
 */
public record ReleaseAcknowledgement(UUID clash, String reason) {}
