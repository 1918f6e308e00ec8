package igf.notification.message.view;

import igf.notification.catalogue.Content;
import igf.notification.message.MessageEvent;
import igf.notification.message.MessageState;
import igf.platform.domain.Recorded;
import igf.platform.view.Documents;
import igf.platform.view.View;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document a message, as the list and the overview need it. */
@Component
public class MessageView implements View {

    public static final String MESSAGES = "messages";

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
            case MessageEvent.Drafted e ->
                change(
                        documents,
                        e.id(),
                        fact,
                        d -> drafted(d, e)
                                .append("drafted", fact.meta().recordedAt().toString()));
            case MessageEvent.Released e -> state(documents, e.id(), fact, MessageState.QUEUED, null);
            case MessageEvent.Discarded e -> state(documents, e.id(), fact, MessageState.DISCARDED, e.reason());
            case MessageEvent.AttemptFailed e -> state(documents, e.id(), fact, MessageState.QUEUED, e.reason());
            case MessageEvent.Sent e -> state(documents, e.id(), fact, MessageState.SENT, null);
            case MessageEvent.Failed e -> state(documents, e.id(), fact, MessageState.FAILED, e.reason());
            case MessageEvent.Read e -> {}
        }
    }

    private static void change(Documents documents, UUID id, Recorded<?> fact, Consumer<Document> change) {
        documents.update(MESSAGES, id.toString(), d -> {
            change.accept(d);
            d.append("version", fact.sequence());
        });
    }

    private static void state(
            Documents documents,
            UUID id,
            Recorded<?> fact,
            MessageState state,
            @org.jspecify.annotations.Nullable String reason) {
        change(documents, id, fact, d -> d.append("state", state.name()).append("reason", reason));
    }

    private static Document drafted(Document document, MessageEvent.Drafted event) {
        Content content = event.content();
        var on = content.regarding();
        return document.append("state", (event.held() ? MessageState.HELD : MessageState.QUEUED).name())
                .append("edition", on.edition())
                .append("template", content.template())
                .append("cause", on.causeType())
                .append("about", on.about().toString())
                .append("concerns", concerns(on))
                .append("email", content.email().toString())
                .append("number", content.values().get("number"))
                .append("title", content.values().get("title"))
                .append("language", content.language());
    }

    private static List<String> concerns(igf.notification.catalogue.Regarding on) {
        return Stream.of(on.about(), on.proposalId(), on.sessionId(), on.registrationId())
                .filter(Objects::nonNull)
                .map(UUID::toString)
                .distinct()
                .toList();
    }
}
