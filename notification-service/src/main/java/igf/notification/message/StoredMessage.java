package igf.notification.message;

import igf.api.message.MessageState;
import igf.platform.domain.PersonalValue;
import igf.platform.domain.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as stored for the list and the overview.
 *
 * @param cause type of the event that caused it
 * @param about the proposal, session, registration, person or proof that the event is about
 * @param concerns ids of everything that it is about
 * @param number number of the proposal or session in the event
 * @param title title of the proposal or session in the event
 * @param drafted when it was written
 * @param version the message's version
 * @param reason why it is in its state; null in the first state
 * @param holder whose key decrypts the address: the reader, or a proof for an address without a known owner
 * @param sentAt when the mail server accepted it; null before that
 */
public record StoredMessage(
        UUID id,
        MessageState state,
        String edition,
        String template,
        String cause,
        UUID about,
        List<UUID> concerns,
        PersonalValue email,
        Optional<Object> number,
        Optional<Object> title,
        Optional<String> language,
        Instant drafted,
        long version,
        @Nullable Optional<String> reason,
        UUID holder,
        @Nullable Instant sentAt) {

    static StoredMessage of(MessageEvent.Drafted event, RecordedEvent<?> recorded) {
        var content = event.content();
        var context = content.regarding();
        return new StoredMessage(
                event.id(),
                event.held() ? MessageState.HELD : MessageState.QUEUED,
                context.edition(),
                content.template(),
                context.causeType(),
                context.about(),
                concerns(context),
                content.email(),
                Optional.ofNullable(content.values().get("number")),
                Optional.ofNullable(content.values().get("title")),
                Optional.ofNullable(content.language()),
                recorded.meta().recordedAt(),
                recorded.sequence(),
                null,
                content.email().holder(),
                null);
    }

    private static List<UUID> concerns(MailContext context) {
        return Stream.of(context.about(), context.proposalId(), context.sessionId(), context.registrationId())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    StoredMessage withState(MessageState newState, @Nullable Optional<String> newReason, long newVersion) {
        return copy(newState, newReason, newVersion, sentAt);
    }

    StoredMessage sent(Instant at, long newVersion) {
        return copy(MessageState.SENT, Optional.empty(), newVersion, at);
    }

    StoredMessage copy(
            MessageState newState, @Nullable Optional<String> newReason, long newVersion, @Nullable Instant newSentAt) {
        return new StoredMessage(
                id,
                newState,
                edition,
                template,
                cause,
                about,
                concerns,
                email,
                number,
                title,
                language,
                drafted,
                newVersion,
                newReason,
                holder,
                newSentAt);
    }
}
