package igf.notification.feed;

/**
 * Where this service's own public events come from.
 *
 * @param source CloudEvents source
 * @param epoch life of this service's log
 */
public record Origin(String source, String epoch) {}
