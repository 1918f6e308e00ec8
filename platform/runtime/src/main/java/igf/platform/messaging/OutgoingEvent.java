package igf.platform.messaging;

/**
 * A public event to be sent.
 *
 * @param type like {@code igf.proposal.accepted.v1}
 * @param subject the id of what it is about: the Kafka key, and what is numbered
 * @param data a contract record
 */
public record OutgoingEvent(String type, String subject, Object data) {}
