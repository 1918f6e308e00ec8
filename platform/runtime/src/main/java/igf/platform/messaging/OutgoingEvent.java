package igf.platform.messaging;

/**
 * A public event to be sent.
 *
 * @param type like {@code igf.proposal.accepted.v1}
 * @param subject id of the subject; it is the Kafka key, and sequence numbers count for each subject
 * @param data a contract record
 */
public record OutgoingEvent(String type, String subject, Object data) {}
