package igf.platform.domain;

/**
 * An event in the log.
 *
 * @param position number in reading order, from 1, without gaps
 * @param id the event's id (UUID text)
 * @param stream the aggregate's id, or {@code <source> <subject>} of a foreign event
 * @param sequence the event's number in the stream, from 0
 */
public record RecordedEvent<E>(long position, String id, String stream, long sequence, E event, Meta meta) {}
