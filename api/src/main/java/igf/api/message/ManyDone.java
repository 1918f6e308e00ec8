package igf.api.message;

/**
 * The result of an action on messages.
 *
 * @param count number of messages
 */
public record ManyDone(int count) {}
