package igf.notification.feed;

/**
 * The source of this service's own public events.
 *
 * @param source CloudEvents source
 * @param epoch epoch of this service's log
 */
public record Origin(String source, String epoch) {}
