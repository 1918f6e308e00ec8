package igf.notification.messaging;

import igf.contracts.Contracts;
import igf.contracts.PublicEvent;
import igf.contracts.notification.MessageFailed;
import igf.contracts.notification.MessageSent;
import igf.notification.feed.PublishedEvent;
import igf.notification.message.MailContext;
import igf.notification.message.MessageEvent;
import igf.platform.domain.RecordedEvent;
import igf.platform.messaging.CloudEvent;
import igf.platform.messaging.ForeignTranslator;
import igf.platform.messaging.OutgoingEvent;
import igf.platform.messaging.PublicTranslator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Stores every public event unchanged, and publishes the outcome of messages. */
@Component
class NotificationTranslators implements PublicTranslator, ForeignTranslator {

    private static final TypeReference<Map<String, @Nullable Object>> MEMBERS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Override
    public boolean reads(String type) {
        return true;
    }

    @Override
    public boolean ignores(String type) {
        return false;
    }

    /** Validates known types against their contract; stores unknown types for a later version of the service. */
    @Override
    public Optional<Object> translate(CloudEvent event) {
        return Optional.of(toPublishedEvent(event));
    }

    private PublishedEvent toPublishedEvent(CloudEvent event) {
        Contracts.find(event.type()).ifPresent(known -> json.readValue(event.data(), known.record()));
        var data = json.readValue(event.data(), MEMBERS);
        return new PublishedEvent(
                event.type(),
                event.id(),
                event.source(),
                event.subject(),
                event.sequence(),
                event.sourcePosition(),
                event.epoch(),
                event.time(),
                event.correlationId(),
                event.causationId(),
                data.get("edition") instanceof String edition ? edition : null,
                data);
    }

    /** A release comes after the events of its sessions. */
    @Override
    public boolean followsOthers(String type) {
        return type.equals(IncompleteRelease.TYPE);
    }

    @Override
    public Optional<Object> translateIncomplete(CloudEvent event, int missing) {
        var release = toPublishedEvent(event);
        return Optional.of(release.withData(IncompleteRelease.withMissing(release.data(), missing)));
    }

    @Override
    public List<OutgoingEvent> translate(RecordedEvent<?> recorded) {
        return toPublicEvent(recorded)
                .map(event -> new OutgoingEvent(Contracts.of(event).type(), Contracts.subjectOf(event), event))
                .stream()
                .toList();
    }

    private static Optional<PublicEvent> toPublicEvent(RecordedEvent<?> recorded) {
        return switch (recorded.event()) {
            case MessageEvent.Sent e -> {
                var context = e.regarding();
                yield Optional.of(new MessageSent(
                        editionOrNull(context),
                        e.id(),
                        context.causeType(),
                        context.about(),
                        context.proposalId(),
                        context.sessionId(),
                        context.registrationId(),
                        context.personId(),
                        recorded.meta().recordedAt()));
            }
            case MessageEvent.Failed e -> {
                var context = e.regarding();
                yield Optional.of(new MessageFailed(
                        editionOrNull(context),
                        e.id(),
                        context.causeType(),
                        context.about(),
                        context.proposalId(),
                        context.sessionId(),
                        context.registrationId(),
                        context.personId(),
                        e.reason(),
                        e.attempts(),
                        recorded.meta().recordedAt()));
            }
            default -> Optional.empty();
        };
    }

    private static @Nullable String editionOrNull(MailContext context) {
        return context.edition().isEmpty() ? null : context.edition();
    }
}
