package igf.notification.message;

import igf.api.message.MessageState;
import igf.platform.domain.Recorded;
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
    public void project(Recorded<?> fact, Documents documents) {
        if (!(fact.event() instanceof MessageEvent event)) {
            return;
        }
        switch (event) {
            case MessageEvent.Drafted e -> {
                var drafted = StoredMessage.of(e, fact);
                // Keeps the reason, so that the document does not lose a member.
                documents.change(
                        MESSAGES,
                        e.id(),
                        drafted,
                        known -> drafted.in(drafted.state(), known.reason(), drafted.version()));
            }
            case MessageEvent.Released e -> state(documents, e.id(), fact, MessageState.QUEUED, null);
            case MessageEvent.Discarded e -> state(documents, e.id(), fact, MessageState.DISCARDED, e.reason());
            case MessageEvent.AttemptFailed e -> state(documents, e.id(), fact, MessageState.QUEUED, e.reason());
            case MessageEvent.Sent e -> state(documents, e.id(), fact, MessageState.SENT, null);
            case MessageEvent.Failed e -> state(documents, e.id(), fact, MessageState.FAILED, e.reason());
            case MessageEvent.Read e -> {}
        }
    }

    private static void state(
            Documents documents, UUID id, Recorded<?> fact, MessageState state, @Nullable String reason) {
        documents.changeIfPresent(
                MESSAGES, id, message -> message.in(state, Optional.ofNullable(reason), fact.sequence()));
    }
}
