package igf.api.round;

import java.util.UUID;

/**
 * Somebody with reviews still to give.
 *
 * @param reviewer id of the reviewer that holds for this edition only
 * @param open how many reviews
 */
public record RoundRemindedReviewer(UUID reviewer, int open) {}
