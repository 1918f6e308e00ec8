package igf.platform.messaging;

/**
 * A public event to be sent.
 *
 * @param type like {@code igf.proposal.accepted.v1}
 * @param subject id of the subject; sequence numbers count for each subject
 * @param data a contract record
 * @param partitionKey the Kafka key: events with the same key keep their order, also across subjects
 */
public record OutgoingEvent(String type, String subject, Object data, String partitionKey) {

    /** An event whose order matters only within its subject. */
    public OutgoingEvent(String type, String subject, Object data) {
        this(type, subject, data, subject);
    }
}
