package igf.api.message;

/**
 * What was done.
 *
 * @param count how many messages it was done with
 */
public record ManyDone(int count) {}
