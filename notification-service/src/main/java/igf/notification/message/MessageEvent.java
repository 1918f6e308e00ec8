package igf.notification.message;

import igf.notification.catalogue.MailContent;
import igf.notification.catalogue.MailContext;
import igf.platform.domain.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

public sealed interface MessageEvent {

    @Named("message.drafted.1")
    record Drafted(UUID id, MailContent content, boolean held) implements MessageEvent {}

    @Named("message.released.1")
    record Released(UUID id) implements MessageEvent {}

    @Named("message.discarded.1")
    record Discarded(UUID id, String reason) implements MessageEvent {}

    @Named("message.attempt-failed.1")
    record AttemptFailed(UUID id, int attempt, String reason, Instant nextAt) implements MessageEvent {}

    /** @param announcement number of earlier announcements of this message */
    @Named("message.sent.1")
    record Sent(UUID id, MailContext regarding, int announcement) implements MessageEvent {}

    /** @param announcement number of earlier announcements of this message */
    @Named("message.failed.1")
    record Failed(UUID id, MailContext regarding, String reason, int attempts, int announcement)
            implements MessageEvent {}

    /** The secretariat read messages; person and time are in the metadata. */
    @Named("message.read.1")
    record Read(String journal, List<UUID> messages) implements MessageEvent {
        public Read {
            messages = List.copyOf(messages);
        }
    }
}
