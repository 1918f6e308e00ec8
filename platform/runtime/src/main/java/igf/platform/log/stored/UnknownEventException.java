package igf.platform.log.stored;

import java.util.Optional;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.UnknownSerializedType;

/**
 * The log goes on with an event that this release does not know: a newer one stored it. Whoever reads stands still there, since
 * what is passed over is lost for good.
 */
public final class UnknownEventException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final long position;

    /** @param position in the log, 0 where only a stream was read */
    public UnknownEventException(String name, long position) {
        super("this release does not know " + name
                + (position == 0 ? "" : ", which stands at position " + position + " of the log"));
        this.name = name;
        this.position = position;
    }

    /** The name of a message's payload as stored and upcast, if no class of this release is called so. */
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
