package igf.api.round;

import java.util.UUID;

/**
 * A reviewer with open reviews.
 *
 * @param reviewer id of the reviewer, valid within this edition
 * @param open number of reviews
 */
public record RoundRemindedReviewer(UUID reviewer, int open) {}
