package igf.platform.log.stored;

import java.util.Optional;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * Thrown when the log has an event that this release does not know, because a newer release stored it. The reader stops
 * there, because it would never read a skipped event again.
 */
public final class UnknownEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final long position;

    /** @param position position in the log; 0 if only a stream was read */
    public UnknownEventException(String name, long position) {
        super("this release does not know " + name
                + (position == 0 ? "" : ", at position " + position + " of the log"));
        this.name = name;
        this.position = position;
    }

    /** Returns the stored name of a message's payload after upcasting, if no class of this release has it. */
    public static Optional<String> of(Message<?> message) {
        return message.getPayloadType() == UnknownSerializedType.class
                ? Optional.of(((UnknownSerializedType) message.getPayload())
                        .serializedType()
                        .getName())
                : Optional.empty();
    }

    public String name() {
        return name;
    }

    public long position() {
        return position;
    }
}
