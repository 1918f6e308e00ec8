package igf.api.round;

import java.util.List;

/**
 * The assignment of proposals after more reviewers were found.
 *
 * @param edition the edition's slug
 * @param items each proposal, by its number
 * @param loads the load of each reviewer
 */
public record ToppedUp(String edition, List<HandedOut.Item> items, List<HandedOut.Load> loads) {}
