package igf.api.link;

/**
 * That it was asked for.
 *
 * @param state REQUESTED
 */
public record LinkRequestRequested(String state) {}
