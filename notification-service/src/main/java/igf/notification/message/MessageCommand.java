package igf.notification.message;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands of a mail, and of the journal of mails that the secretariat has read. */
public sealed interface MessageCommand {

    record Release(@TargetAggregateIdentifier UUID id) implements MessageCommand {}

    /** @param reason a code such as SECRETARIAT, ERASED or WITHDRAWN */
    record Discard(@TargetAggregateIdentifier UUID id, String reason) implements MessageCommand {}

    record RecordSent(@TargetAggregateIdentifier UUID id) implements MessageCommand {}

    /**
     * The mail server did not accept the mail.
     *
     * @param reason a code, without address or text
     * @param nextAt when to retry; null if never
     * @param seen number of the message's last event when the sender read it
     */
    record RecordFailure(
            @TargetAggregateIdentifier UUID id,
            String reason,
            @Nullable Instant nextAt,
            long seen) implements MessageCommand {}

    /**
     * The secretariat read messages.
     *
     * @param journal always {@link #JOURNAL}
     */
    record NoteRead(@TargetAggregateIdentifier String journal, List<UUID> messages) implements MessageCommand {
        public NoteRead {
            messages = List.copyOf(messages);
        }
    }

    String JOURNAL = "message-readings";
}
