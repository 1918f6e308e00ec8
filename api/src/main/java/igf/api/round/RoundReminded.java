package igf.api.round;

import java.util.List;

/**
 * Who was reminded.
 *
 * @param edition the edition's slug
 * @param reminded everybody with a review still to give
 */
public record RoundReminded(String edition, List<RoundRemindedReviewer> reminded) {}
