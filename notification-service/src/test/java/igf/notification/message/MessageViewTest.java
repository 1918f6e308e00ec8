package igf.notification.message;

import static igf.notification.MailBuilder.mail;
import static igf.notification.message.MessageView.MESSAGES;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.message.MessageState;
import igf.platform.domain.Actor;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.view.MemoryDocuments;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MessageViewTest {

    private static final UUID PERSON = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfb");
    private static final Instant START = Instant.parse("2026-10-10T09:00:00Z");

    private final MessageView view = new MessageView();
    private final MemoryDocuments documents = new MemoryDocuments();
    private final MessageEvent.Drafted drafted =
            new MessageEvent.Drafted(UUID.randomUUID(), mail("receipt", PERSON).build(), false);
    private long position;

    private StoredMessage after(MessageEvent event) {
        position++;
        view.project(
                new RecordedEvent<>(
                        position,
                        "e" + position,
                        drafted.id().toString(),
                        position - 1,
                        event,
                        new Meta(Actor.system("test"), START.plusSeconds(position), "c", null)),
                documents);
        return documents.find(MESSAGES, drafted.id()).orElseThrow();
    }

    @Test
    void aMessageKnowsWhoseAddressItHasAndWhenItWasSent() {
        var sent = new MessageEvent.Sent(drafted.id(), drafted.content().regarding(), 0);

        assertThat(after(drafted).holder()).isEqualTo(PERSON);
        assertThat(after(new MessageEvent.AttemptFailed(drafted.id(), 1, "NO_CONNECTION", START))
                        .sentAt())
                .isNull();
        assertThat(after(sent).sentAt()).isEqualTo(START.plusSeconds(3));
        assertThat(after(drafted))
                .as("the event comes again")
                .extracting(StoredMessage::state, StoredMessage::sentAt)
                .containsExactly(MessageState.QUEUED, START.plusSeconds(3));
    }
}
