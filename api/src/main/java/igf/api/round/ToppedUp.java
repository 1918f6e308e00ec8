package igf.api.round;

import java.util.List;

/**
 * Who reviews what, after more reviewers were found.
 *
 * @param edition the edition's slug
 * @param items each proposal, by its number
 * @param loads how much each reviewer has
 */
public record ToppedUp(String edition, List<HandedOut.Item> items, List<HandedOut.Load> loads) {}
