package igf.api.review;

/**
 * A criterion that reviewers score.
 *
 * @param id a slug, the key of a score
 * @param name name to display
 * @param weight above 0, relative to the other criteria
 */
public record Criterion(String id, String name, double weight) {}
