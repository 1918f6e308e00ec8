package igf.api.link;

/**
 * A sign-in link was requested.
 *
 * @param state REQUESTED
 */
public record LinkRequestRequested(String state) {}
