package igf.notification.message;

import igf.api.message.MessageState;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.Documents;
import igf.platform.view.View;
import igf.platform.view.ViewCollection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
public class MessageView implements View {

    public static final ViewCollection<StoredMessage> MESSAGES = ViewCollection.of("messages", StoredMessage.class);

    @Override
    public String name() {
        return "messages";
    }

    @Override
    public void project(RecordedEvent<?> recorded, Documents documents) {
        if (!(recorded.event() instanceof MessageEvent event)) {
            return;
        }
        switch (event) {
            case MessageEvent.Drafted e -> {
                var drafted = StoredMessage.of(e, recorded);
                // If the event is applied again, the document keeps the reason and time of later events.
                documents.change(
                        MESSAGES,
                        e.id(),
                        drafted,
                        known -> drafted.copy(drafted.state(), known.reason(), drafted.version(), known.sentAt()));
            }
            case MessageEvent.Released e -> changeState(documents, e.id(), recorded, MessageState.QUEUED, null);
            case MessageEvent.Discarded e ->
                changeState(documents, e.id(), recorded, MessageState.DISCARDED, e.reason());
            case MessageEvent.AttemptFailed e ->
                changeState(documents, e.id(), recorded, MessageState.QUEUED, e.reason());
            case MessageEvent.Sent e ->
                documents.changeIfPresent(
                        MESSAGES,
                        e.id(),
                        message -> message.sent(recorded.meta().recordedAt(), recorded.sequence()));
            case MessageEvent.Failed e -> changeState(documents, e.id(), recorded, MessageState.FAILED, e.reason());
            case MessageEvent.Read e -> {}
        }
    }

    private static void changeState(
            Documents documents, UUID id, RecordedEvent<?> recorded, MessageState state, @Nullable String reason) {
        documents.changeIfPresent(
                MESSAGES, id, message -> message.withState(state, Optional.ofNullable(reason), recorded.sequence()));
    }
}
