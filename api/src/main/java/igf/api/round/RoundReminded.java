package igf.api.round;

import java.util.List;

/**
 * The reminded reviewers.
 *
 * @param edition the edition's slug
 * @param reminded all reviewers with an open review
 */
public record RoundReminded(String edition, List<RoundRemindedReviewer> reminded) {}
