package igf.api.round;

import java.util.UUID;

/**
 * A reviewer who may declare conflicts again.
 *
 * @param edition the edition's slug
 * @param reviewer id of the reviewer, valid within this edition
 */
public record ReopenedConflicts(String edition, UUID reviewer) {}
