package igf.notification.outbox;

import static igf.notification.MailBuilder.mail;
import static igf.notification.Started.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import igf.api.message.MessageState;
import igf.notification.Started;
import igf.notification.Started.Somebody;
import igf.notification.catalogue.MailContent;
import igf.notification.message.MailContext;
import igf.notification.message.MessageEvent;
import igf.notification.message.QueuedMail;
import igf.platform.command.BulkStreams;
import igf.platform.log.EventLog;
import igf.platform.people.People;
import igf.platform.testing.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two senders at one mail: what the first may still do after the second has claimed it. The real sender is stopped. */
class MailClaimsIT {

    /** Before anything that other tests queue. */
    private static final Instant DUE = Instant.EPOCH;

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final MessageQueue queue = SERVICE.bean(MessageQueue.class);
    private final LetterSender sender = SERVICE.bean(LetterSender.class);
    private final MailContent mail = receipt(UUID.randomUUID());

    private static MailContent receipt(UUID person) {
        return mail("receipt", person)
                .edition("igf2026")
                .cause("e." + person)
                .proposal(person)
                .values(Map.of("title", "Rivers"))
                .build();
    }

    @BeforeEach
    void rest() {
        sender.stop();
    }

    @AfterEach
    void goOn() {
        queue.remove(mail.messageId());
        sender.start();
    }

    private Optional<MessageQueue.Claim> claim(Duration lease) {
        return claim(DUE, lease);
    }

    private Optional<MessageQueue.Claim> claim(Instant now, Duration lease) {
        return queue.claim(now, lease, 1000).stream()
                .filter(claimed -> claimed.message().equals(mail.messageId()))
                .findFirst();
    }

    private List<UUID> waiting() {
        return queue.findByPerson(mail.regarding().personId());
    }

    @Test
    void aSenderThatStalledDoesNotDeleteAMailThatWasQueuedAgain() {
        queue.put(mail, DUE);
        var stalled = claim(LEASE).orElseThrow();
        queue.requeue(mail, DUE);

        queue.remove(List.of(stalled));
        assertThat(waiting()).containsExactly(mail.messageId());

        queue.remove(List.of(claim(LEASE).orElseThrow()));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aMailThatLeftTheQueueAndCameBackIsNotTheOneThatWasClaimedBefore() {
        queue.put(mail, DUE);
        var stalled = claim(LEASE).orElseThrow();
        queue.remove(mail.messageId());
        queue.put(mail, DUE);
        assertThat(claim(LEASE)).isPresent();

        queue.remove(List.of(stalled));
        queue.release(stalled, DUE);
        assertThat(waiting()).containsExactly(mail.messageId());
        assertThat(claim(LEASE)).as("the second claim still holds").isEmpty();
    }

    @Test
    void theInstancesClockEndsNoLease() {
        queue.put(mail, DUE);
        assertThat(claim(LEASE)).isPresent();
        assertThat(claim(Instant.parse("2090-01-01T00:00:00Z"), Duration.ZERO)).isEmpty();
        assertThat(queue.findUnsent(
                        mail.regarding().personId(), mail.regarding().about(), List.of(mail.template())))
                .as("somebody is sending it")
                .isEmpty();
    }

    @Test
    void aFailureThatIsHeardOfLateEndsNoClaim() {
        queue.put(mail, DUE);
        var claim = claim(LEASE).orElseThrow();
        var later = DUE.plusSeconds(5);
        queue.postpone(mail.messageId(), later);
        assertThat(claim(later, LEASE)).as("still claimed").isEmpty();
        queue.release(claim, later.plusSeconds(5));
        queue.postpone(mail.messageId(), later);
        assertThat(claim(later, LEASE)).as("due when the sender said").isEmpty();
        assertThat(claim(later.plusSeconds(5), LEASE)).isPresent();
    }

    private static MailContent ofRelease(UUID person, int release) {
        var session = UUID.randomUUID();
        return mail("scheduled", person)
                .edition("igf2026")
                .cause("e." + session)
                .causeType("igf.session.scheduled.v1")
                .session(session)
                .values(Map.of("title", "Rivers", "release", release))
                .build();
    }

    private static MailContent ofRelease(Somebody reader, String address, Map<String, Object> more) {
        var values = new HashMap<String, Object>(more);
        values.putAll(Map.of("title", "Rivers", "release", 3));
        var session = UUID.randomUUID();
        return new MailContent(
                "scheduled",
                new MailContext(
                        "igf2026",
                        "igf.session.scheduled.v1",
                        "e." + session,
                        session,
                        null,
                        session,
                        null,
                        reader.id()),
                null,
                SERVICE.bean(People.class).seal(reader.id(), address),
                null,
                values);
    }

    private static QueuedMail read(MailContent message) {
        return QueuedMail.of(SERVICE.bean(EventLog.class)
                        .readStream(message.messageId().toString()))
                .orElseThrow();
    }

    @Test
    void aMessageThatCannotBeRenderedFailsAndTheOthersLeaveAsOneMailForEachAddress() {
        var reader = Somebody.called("Gathered Reader");
        var second = reader.email().replace("@", "-2@");
        var broken = ofRelease(reader, reader.email(), Map.of("hostSealed", "not sealed"));
        var others = List.of(
                ofRelease(reader, reader.email(), Map.of()),
                ofRelease(reader, reader.email().toUpperCase(Locale.ROOT), Map.of()),
                ofRelease(reader, second, Map.of()));
        var all = Stream.concat(Stream.of(broken), others.stream()).toList();
        SERVICE.bean(BulkStreams.class)
                .appendAs(
                        "test",
                        "Message",
                        all.stream()
                                .map(message -> new BulkStreams.DecidedEvent(
                                        message.messageId().toString(),
                                        BulkStreams.NO_EVENTS,
                                        new MessageEvent.Drafted(message.messageId(), message, false),
                                        "test"))
                                .toList());
        queue.put(all, _ -> DUE);
        try {
            sender.tick();

            assertThat(others).extracting(message -> read(message).state()).containsOnly(MessageState.SENT);
            assertThat(read(broken).attempts()).isEqualTo(1);
            assertThat(Started.addresses())
                    .filteredOn(address -> address.toLowerCase(Locale.ROOT).contains("gathered.reader"))
                    .extracting(address -> address.toLowerCase(Locale.ROOT))
                    .containsExactlyInAnyOrder(reader.email(), second);
        } finally {
            all.forEach(message -> queue.remove(message.messageId()));
        }
    }

    private List<UUID> claimOne(Instant now) {
        return queue.claim(now, LEASE, 1).stream()
                .map(MessageQueue.Claim::message)
                .toList();
    }

    @Test
    void aPersonsMessagesOfOneReleaseAreClaimedTogetherAndByOneSender() {
        var later = DUE.plusSeconds(1);
        var person = UUID.randomUUID();
        var ours = List.of(ofRelease(person, 3), ofRelease(person, 3), ofRelease(person, 3));
        var others = List.of(ofRelease(person, 4), ofRelease(UUID.randomUUID(), 3));
        var ids = ours.stream().map(MailContent::messageId).toList();
        try {
            queue.put(ours.subList(0, 2), _ -> DUE);
            queue.put(ours.get(2), null);
            queue.put(others, _ -> DUE.plusSeconds(60));

            assertThat(claimOne(DUE)).as("but what is held").containsExactlyInAnyOrderElementsOf(ids.subList(0, 2));
            queue.requeue(ours.get(2), later);
            assertThat(claimOne(later)).as("while others are on their way").isEmpty();
            ids.subList(0, 2).forEach(queue::remove);
            assertThat(claimOne(later)).containsExactly(ids.get(2));

            queue.completeRelease(others.getFirst().releaseKey().orElseThrow(), DUE);
            assertThat(claimOne(later))
                    .as("only what is of this release")
                    .containsExactly(others.getFirst().messageId());
        } finally {
            ids.forEach(queue::remove);
            others.forEach(other -> queue.remove(other.messageId()));
        }
    }

    @Test
    void aFailureOfAMailThatHasChangedSinceItWasReadIsNotRecorded() {
        var ada = Somebody.called("Ada Stalled");
        Started.submitted("claims2026", UUID.randomUUID(), "Rivers", List.of(ada.as("ORGANIZER", null)));
        var id = Await.until("the mail", () -> queue.findByPerson(ada.id()), found -> found.size() == 1)
                .getFirst();
        var log = SERVICE.bean(EventLog.class);
        var read = QueuedMail.of(log.readStream(id.toString())).orElseThrow();
        var records = SERVICE.bean(MailOutcomes.class);
        assertThat(records.recordFailure(id, read, "SMTP_451", Instant.now())).isTrue();
        assertThat(records.recordFailure(id, read, "SMTP_550", null)).isFalse();
        var now = QueuedMail.of(log.readStream(id.toString())).orElseThrow();
        assertThat(now.state()).isEqualTo(MessageState.QUEUED);
        assertThat(now.attempts()).isEqualTo(1);
        SERVICE.as("secretariat", "SECRETARIAT")
                .await(
                        "/api/v1/editions/claims2026/overview",
                        shown -> shown.json().at("/counts/delayed").asInt() == 1);
    }
}
