package igf.notification.message;

import igf.notification.catalogue.MailContent;
import igf.platform.domain.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An event of a mail, from its draft until it is sent, discarded or given up. */
public sealed interface MessageEvent {

    /** @param held whether the mail waits until the secretariat releases it */
    @Named("message.drafted.1")
    record Drafted(UUID id, MailContent content, boolean held) implements MessageEvent {}

    /** A held or failed mail was put into the queue. */
    @Named("message.released.1")
    record Released(UUID id) implements MessageEvent {}

    @Named("message.discarded.1")
    record Discarded(UUID id, String reason) implements MessageEvent {}

    /**
     * The mail server did not accept the mail, and the service will try again.
     *
     * @param attempt number of failed attempts, from 1
     * @param nextAt time of the next attempt
     */
    @Named("message.attempt-failed.1")
    record AttemptFailed(UUID id, int attempt, String reason, Instant nextAt) implements MessageEvent {}

    /** @param announcement number of earlier {@code Sent} and {@code Failed} events of this mail */
    @Named("message.sent.1")
    record Sent(UUID id, MailContext regarding, int announcement) implements MessageEvent {}

    /**
     * The last attempt failed.
     *
     * @param announcement number of earlier {@code Sent} and {@code Failed} events of this mail
     */
    @Named("message.failed.1")
    record Failed(UUID id, MailContext regarding, String reason, int attempts, int announcement)
            implements MessageEvent {}

    /**
     * The secretariat read messages; person and time are in the metadata.
     *
     * @param journal id of the only stream of these events
     */
    @Named("message.read.1")
    record Read(String journal, List<UUID> messages) implements MessageEvent {
        public Read {
            messages = List.copyOf(messages);
        }
    }
}
