// Long: one processor drafts mails, withdraws earlier ones and queues them, so that all follow the log's order.
package igf.notification.message.reaction;

import igf.api.message.MessageState;
import igf.notification.calendar.SentCalendarEntries;
import igf.notification.catalogue.CombinedInvitations;
import igf.notification.catalogue.CorrectedAddresses;
import igf.notification.catalogue.MailCatalogue;
import igf.notification.catalogue.MailContent;
import igf.notification.catalogue.MailKind;
import igf.notification.feed.PublishedEvent;
import igf.notification.message.MessageCommand;
import igf.notification.message.MessageEvent;
import igf.notification.message.QueuedMail;
import igf.notification.outbox.MessageQueue;
import igf.notification.outbox.SenderQuota;
import igf.notification.policy.MailPolicies;
import igf.notification.policy.MailPolicy;
import igf.platform.command.BulkStreams;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.RefusedException;
import igf.platform.log.EventLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Drafts the mails of a public event and withdraws earlier ones that it makes untrue. One processor does both, so that
 * both follow the log's order.
 */
@Component
@ProcessingGroup("mails-from-facts")
class WhenEventIsPublishedThenWriteMails {

    private static final String NAME = "mails-from-facts";
    private static final Set<MessageState> HELD_OR_QUEUED = Set.of(MessageState.HELD, MessageState.QUEUED);

    private final Commands commands;
    private final BulkStreams streams;
    private final MessageQueue queue;
    private final SentCalendarEntries entries;
    private final EventLog log;
    private final MailPolicies policies;
    private final InvitationMerger invitationMerger;
    private final EarlierMails earlierMails;
    private final SenderQuota quota;
    private final OwnerAddressCompleter ownerCompleter;
    private final ReaderLanguages languages;
    private final Clock clock;
    private final Duration waitForRelease;

    WhenEventIsPublishedThenWriteMails(
            Commands commands,
            BulkStreams streams,
            MessageQueue queue,
            SentCalendarEntries entries,
            EventLog log,
            MailPolicies policies,
            InvitationMerger invitationMerger,
            EarlierMails earlierMails,
            SenderQuota quota,
            OwnerAddressCompleter ownerCompleter,
            ReaderLanguages languages,
            Clock clock,
            @Value("${igf.messages.gather-release}") Duration waitForRelease) {
        this.entries = entries;
        this.commands = commands;
        this.streams = streams;
        this.queue = queue;
        this.log = log;
        this.policies = policies;
        this.invitationMerger = invitationMerger;
        this.earlierMails = earlierMails;
        this.quota = quota;
        this.ownerCompleter = ownerCompleter;
        this.languages = languages;
        this.clock = clock;
        this.waitForRelease = waitForRelease;
    }

    @EventHandler
    void on(PublishedEvent receivedEvent, Meta meta) {
        var published = new CachedPublishedEvents(log::readStream, ownerCompleter::complete);
        var event = SessionOwnerCompleter.complete(List.of(ownerCompleter.complete(receivedEvent)), published)
                .getFirst();
        var mailsOfErasedPerson = event.type().equals("igf.person.erased.v1")
                ? queue.findByPerson(UUID.fromString(event.subject()))
                : List.<UUID>of();
        var earlier = earlierMails.effectOf(event, published, clock.instant());
        var sessionMails = new SessionMailAdapter(event, published);
        var due = MailCatalogue.mails(event, published).stream()
                .filter(CorrectedAddresses.excludeWrongAddresses(event, published))
                .filter(mail -> earlier.isDue().test(mail) && !isUnneeded(mail, earlier.outdated()))
                .flatMap(mail ->
                        sessionMails
                                .adapt(mail, messages -> earlierMails.isAnyReleased(messages, earlier.outdated()))
                                .stream())
                .toList();
        var policy = due.stream()
                .findFirst()
                .map(mail -> policies.find(mail.regarding().edition()));
        var heldKinds = policy.map(MailPolicy::hold).orElse(Set.of());
        var offKinds = policy.map(MailPolicy::off).orElse(Set.of());
        var mails = entries.assignSequences(
                languages.complete(
                        due.stream().filter(mail -> !isOff(mail, offKinds)).toList()),
                meta.recordedAt());
        var merged = mails.stream().map(invitationMerger::merge).toList();

        earlier.outdated().forEach(message -> discard(message, "WITHDRAWN", meta));
        mailsOfErasedPerson.forEach(message -> discard(message, "ERASED", meta));
        if (event.type().equals("igf.person.erased.v1")) {
            entries.deleteEntries(UUID.fromString(event.subject()));
            languages.forget(UUID.fromString(event.subject()));
        }
        quota.release(merged.stream()
                .flatMap(mergedMail -> mergedMail.replaced().stream())
                .toList());
        draft(
                merged.stream()
                        .map(InvitationMerger.MergedMail::mail)
                        .map(mail -> new Draft(
                                mail, earlier.mustBeHeld().test(mail) || isHeld(mail, heldKinds, meta.recordedAt())))
                        .toList(),
                meta);
        // This comes last, because these mails are needed until the merged mail exists.
        merged.stream()
                .flatMap(mergedMail -> mergedMail.replaced().stream())
                .forEach(mail -> discard(mail, "JOINED", meta));
        MailContent.completedReleaseKey(event).ifPresent(key -> queue.completeRelease(key, clock.instant()));
    }

    /**
     * Appends all mails of an event in one append, and queues them. If a batch is processed again, the mails are in the
     * log already, and their state there decides whether they are queued.
     */
    private void draft(List<Draft> drafts, Meta meta) {
        if (drafts.isEmpty()) {
            return;
        }
        var drafted = streams
                .appendAs(
                        NAME,
                        "Message",
                        drafts.stream()
                                .map(draft -> new BulkStreams.DecidedEvent(
                                        draft.id().toString(),
                                        BulkStreams.NO_EVENTS,
                                        new MessageEvent.Drafted(draft.id(), draft.mail(), draft.held()),
                                        meta.correlationId()))
                                .toList())
                .stream()
                .map(BulkStreams.DecidedEvent::stream)
                .collect(Collectors.toSet());
        var mails = drafts.stream().map(Draft::mail).toList();
        entries.recordSent(mails);
        languages.remember(mails);
        var states = drafts.stream()
                .collect(Collectors.toMap(
                        Draft::id,
                        draft -> drafted.contains(draft.id().toString()) ? draft.state() : findState(draft)));
        queue.put(
                mails.stream()
                        .filter(mail -> HELD_OR_QUEUED.contains(states.get(mail.messageId())))
                        .toList(),
                mail -> states.get(mail.messageId()) == MessageState.HELD ? null : dueAt(mail, meta.recordedAt()));
    }

    /** Returns when to send a message: if it is about a release, once all messages of the release are written. */
    private Instant dueAt(MailContent mail, Instant recorded) {
        return mail.releaseKey().isPresent()
                ? clock.instant().plus(waitForRelease)
                : invitationMerger.dueAt(mail, recorded);
    }

    private MessageState findState(Draft draft) {
        return QueuedMail.of(log.readStream(draft.id().toString()))
                .orElseThrow()
                .state();
    }

    private record Draft(MailContent mail, boolean held) {
        UUID id() {
            return mail.messageId();
        }

        MessageState state() {
            return held ? MessageState.HELD : MessageState.QUEUED;
        }
    }

    /** Returns whether a mail is not written. If an earlier run of the same event wrote it, also combined, it stays. */
    private boolean isOff(MailContent mail, Set<String> offKinds) {
        return offKinds.contains(CombinedInvitations.kindOf(mail.template()))
                && CombinedInvitations.messageIds(mail).stream()
                        .allMatch(id -> log.readStream(id.toString()).isEmpty());
    }

    private boolean isHeld(MailContent mail, Set<String> heldKinds, Instant at) {
        return heldKinds.contains(CombinedInvitations.kindOf(mail.template()))
                || mail.sender()
                        .filter(sender ->
                                isReminderOfUnsentInvitation(mail) || !quota.tryCount(sender, mail.messageId(), at))
                        .isPresent();
    }

    /** Holds a reminder if its invitation waits for the secretariat or was discarded. */
    private boolean isReminderOfUnsentInvitation(MailContent mail) {
        return CombinedInvitations.kindOf(mail.template()).equals(MailKind.INVITATION_REMINDER.template())
                && !queue.hasSent(mail.regarding().personId(), mail.regarding().about());
    }

    /**
     * Returns whether the reader does not need a mail. A person who got no mail about a proposal gets none about
     * leaving it. A person who got one is not invited again when the proposal goes on.
     */
    private boolean isUnneeded(MailContent mail, List<UUID> outdated) {
        var context = mail.regarding();
        if (mail.template().equals(MailKind.SPEAKER_REPLACED.template())
                || mail.template().endsWith("-guest")) {
            return Stream.of(Optional.of(context.about()), Optional.ofNullable(context.sessionId()))
                    .flatMap(Optional::stream)
                    .noneMatch(subject -> queue.hasSentOrQueued(context.personId(), subject, outdated));
        }
        return CombinedInvitations.kindOf(mail.template()).equals(MailKind.INVITATION.template())
                && !context.causeType().equals("igf.speaker.invited.v1")
                && queue.hasSent(context.personId(), context.about());
    }

    private void discard(UUID message, String reason, Meta meta) {
        try {
            commands.sendAs(NAME, new MessageCommand.Discard(message, reason), meta.correlationId());
        } catch (RefusedException over) {
            // The message was sent or discarded before.
        }
        queue.remove(message);
    }
}
