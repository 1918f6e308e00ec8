package igf.notification.message;

import static igf.notification.MailBuilder.mail;
import static org.assertj.core.api.Assertions.assertThat;

import igf.notification.catalogue.MailContent;
import igf.platform.domain.Actor;
import igf.platform.domain.Context;
import igf.platform.domain.Meta;
import igf.platform.domain.RecordedEvent;
import igf.platform.domain.RefusedException;
import igf.platform.log.MetaCodec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final UUID PERSON = UUID.fromString("019cf645-51fc-7d6f-a078-23cb87971cfb");
    private static final Instant NEXT = Instant.parse("2026-10-10T09:00:10Z");
    private static final Map<String, String> META =
            MetaCodec.encode(new Context(Actor.system("test"), Instant.parse("2026-10-10T09:00:00Z"), "c"), null);
    private static final MailContent CONTENT = mail("receipt", PERSON)
            .proposal(PERSON)
            .values(Map.of("title", "Rivers"))
            .build();
    private static final UUID ID = CONTENT.messageId();

    private final FixtureConfiguration<Message> fixture = new AggregateTestFixture<>(Message.class);

    private static MessageEvent drafted(boolean held) {
        return new MessageEvent.Drafted(ID, CONTENT, held);
    }

    @Test
    void whatIsHeldIsReleasedOnce() {
        fixture.given(drafted(true))
                .when(new MessageCommand.Release(ID), META)
                .expectEvents(new MessageEvent.Released(ID));
        fixture.given(drafted(true), new MessageEvent.Released(ID))
                .when(new MessageCommand.Release(ID), META)
                .expectException(RefusedException.class);
    }

    @Test
    void whatWasSentIsNeverSentOrDiscardedAgain() {
        var sent = new MessageEvent.Sent(ID, CONTENT.regarding(), 0);
        fixture.given(drafted(false), sent)
                .when(new MessageCommand.RecordSent(ID), META)
                .expectNoEvents();
        fixture.given(drafted(false), sent)
                .when(new MessageCommand.Discard(ID, "SECRETARIAT"), META)
                .expectException(RefusedException.class);
        fixture.given(drafted(false), sent)
                .when(new MessageCommand.Release(ID), META)
                .expectException(RefusedException.class);
    }

    @Test
    void failuresAreCountedUntilTheLastAndAReleaseTriesAgain() {
        fixture.given(drafted(false))
                .when(new MessageCommand.RecordFailure(ID, "SMTP_451", NEXT, 0), META)
                .expectEvents(new MessageEvent.AttemptFailed(ID, 1, "SMTP_451", NEXT));
        fixture.given(drafted(false), new MessageEvent.AttemptFailed(ID, 1, "SMTP_451", NEXT))
                .when(new MessageCommand.RecordFailure(ID, "SMTP_550", null, 1), META)
                .expectEvents(new MessageEvent.Failed(ID, CONTENT.regarding(), "SMTP_550", 2, 0));
        fixture.given(
                        drafted(false),
                        new MessageEvent.Failed(ID, CONTENT.regarding(), "SMTP_550", 2, 0),
                        new MessageEvent.Released(ID))
                .when(new MessageCommand.RecordSent(ID), META)
                .expectEvents(new MessageEvent.Sent(ID, CONTENT.regarding(), 1));
    }

    @Test
    void aFailureOfWhatWasDiscardedMeanwhileChangesNothing() {
        fixture.given(drafted(false), new MessageEvent.Discarded(ID, "ERASED"))
                .when(new MessageCommand.RecordFailure(ID, "SMTP_451", NEXT, 0), META)
                .expectNoEvents();
    }

    @Test
    void aFailureIsNotRecordedOfAMessageThatWasReadBeforeItChanged() {
        fixture.given(
                        drafted(false),
                        new MessageEvent.Failed(ID, CONTENT.regarding(), "SMTP_550", 1, 0),
                        new MessageEvent.Released(ID))
                .when(new MessageCommand.RecordFailure(ID, "SMTP_550", null, 0), META)
                .expectResultMessagePayload(false)
                .expectNoEvents();
    }

    private static Optional<MessageEvent> done(BulkAction deed, MessageEvent... events) {
        var stream = new ArrayList<RecordedEvent<?>>();
        for (var event : events) {
            stream.add(new RecordedEvent<>(
                    0,
                    "e" + stream.size(),
                    ID.toString(),
                    stream.size(),
                    event,
                    new Meta(Actor.system("test"), Instant.EPOCH, "c", null)));
        }
        return deed.decide(QueuedMail.of(stream).orElseThrow(), ID, "Sent twice");
    }

    @Test
    void ofManyOnlyThoseAreReleasedThatAreHeldAndOnlyThoseTriedAgainThatFailed() {
        var failed = new MessageEvent.Failed(ID, CONTENT.regarding(), "SMTP_550", 1, 0);
        var sent = new MessageEvent.Sent(ID, CONTENT.regarding(), 0);
        assertThat(done(BulkAction.RELEASE, drafted(true))).contains(new MessageEvent.Released(ID));
        assertThat(done(BulkAction.RELEASE, drafted(false))).isEmpty();
        assertThat(done(BulkAction.RELEASE, drafted(false), failed)).isEmpty();
        assertThat(done(BulkAction.RETRY, drafted(false), failed)).contains(new MessageEvent.Released(ID));
        assertThat(done(BulkAction.RETRY, drafted(true))).isEmpty();
        assertThat(done(BulkAction.DISCARD, drafted(false))).contains(new MessageEvent.Discarded(ID, "Sent twice"));
        assertThat(done(BulkAction.DISCARD, drafted(false), sent)).isEmpty();
    }
}
