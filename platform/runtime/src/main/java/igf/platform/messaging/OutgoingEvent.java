package igf.platform.messaging;

/**
 * A public event to be sent.
 *
 * @param type like {@code igf.proposal.accepted.v1}
 * @param subject id of the subject: the Kafka key, and the scope of the numbers
 * @param data a contract record
 */
public record OutgoingEvent(String type, String subject, Object data) {}
