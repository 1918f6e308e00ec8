package igf.api.round;

import java.util.UUID;

/**
 * That a reviewer may declare anew.
 *
 * @param edition the edition's slug
 * @param reviewer id of the reviewer that holds for this edition only
 */
public record ReopenedConflicts(String edition, UUID reviewer) {}
