package igf.notification.message.reaction;

import igf.api.message.MessageState;
import igf.notification.calendar.SentEntries;
import igf.notification.catalogue.Catalogue;
import igf.notification.catalogue.Content;
import igf.notification.catalogue.CorrectedAddresses;
import igf.notification.catalogue.Gathered;
import igf.notification.feed.PublicFact;
import igf.notification.message.MessageCommand;
import igf.notification.message.MessageEvent;
import igf.notification.message.QueuedMail;
import igf.notification.outbox.MessageQueue;
import igf.notification.outbox.SenderQuota;
import igf.notification.policy.MailPolicies;
import igf.platform.command.BulkStreams;
import igf.platform.command.Commands;
import igf.platform.domain.Meta;
import igf.platform.domain.Refused;
import igf.platform.log.EventLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Drafts the mails of a public event and withdraws earlier ones that it makes untrue. One processor does both, so that
 * both follow the log's order.
 */
@Component
@ProcessingGroup("mails-from-facts")
class WhenFactThenWrite {

    private static final String NAME = "mails-from-facts";
    private static final Set<MessageState> WAITING = Set.of(MessageState.HELD, MessageState.QUEUED);

    private final Commands commands;
    private final BulkStreams streams;
    private final MessageQueue queue;
    private final SentEntries entries;
    private final EventLog log;
    private final MailPolicies policies;
    private final InvitationMerger joining;
    private final EarlierMails earlierMails;
    private final SenderQuota quota;
    private final OwnersAddresses owners;
    private final Clock clock;

    WhenFactThenWrite(
            Commands commands,
            BulkStreams streams,
            MessageQueue queue,
            SentEntries entries,
            EventLog log,
            MailPolicies policies,
            InvitationMerger joining,
            EarlierMails earlierMails,
            SenderQuota quota,
            OwnersAddresses owners,
            Clock clock) {
        this.entries = entries;
        this.commands = commands;
        this.streams = streams;
        this.queue = queue;
        this.log = log;
        this.policies = policies;
        this.joining = joining;
        this.earlierMails = earlierMails;
        this.quota = quota;
        this.owners = owners;
        this.clock = clock;
    }

    @EventHandler
    void on(PublicFact received, Meta meta) {
        var fact = SessionOwners.complete(List.of(owners.complete(received)), this::published)
                .getFirst();
        var erased = fact.type().equals("igf.person.erased.v1")
                ? queue.of(UUID.fromString(fact.subject()))
                : List.<UUID>of();
        var earlier = earlierMails.of(fact, this::published, clock.instant());
        var news = SessionNews.before(fact, this::published);
        var mails = entries.numbered(
                Catalogue.mails(fact, this::published).stream()
                        .filter(CorrectedAddresses.spared(fact, this::published))
                        .filter(mail -> earlier.isDue().test(mail) && !isOfNothing(mail, earlier.outdated()))
                        .flatMap(mail ->
                                news
                                        .adapted(mail, messages -> earlierMails.told(messages, earlier.outdated()))
                                        .stream())
                        .toList(),
                meta.recordedAt());
        var joined = mails.stream().map(joining::join).toList();
        var hold = mails.isEmpty()
                ? Set.<String>of()
                : policies.of(mails.getFirst().regarding().edition()).hold();

        earlier.outdated().forEach(message -> discard(message, "WITHDRAWN", meta));
        erased.forEach(message -> discard(message, "ERASED", meta));
        if (fact.type().equals("igf.person.erased.v1")) {
            entries.forget(UUID.fromString(fact.subject()));
        }
        quota.giveBack(
                joined.stream().flatMap(each -> each.overtaken().stream()).toList());
        draft(
                joined.stream()
                        .map(InvitationMerger.Joined::mail)
                        .map(mail ->
                                new Draft(mail, earlier.waits().test(mail) || isHeld(mail, hold, meta.recordedAt())))
                        .toList(),
                meta);
        // Last, because until the merged mail exists each of these is still needed.
        joined.stream().flatMap(each -> each.overtaken().stream()).forEach(mail -> discard(mail, "JOINED", meta));
    }

    private List<PublicFact> published(PublicFact beside, String service, UUID subject) {
        var forum = beside.source().substring(0, beside.source().lastIndexOf('/') + 1);
        var facts = log.stream(forum + service + "|" + subject).stream()
                .flatMap(recorded ->
                        recorded.event() instanceof PublicFact fact ? Stream.of(owners.complete(fact)) : Stream.empty())
                .toList();
        return SessionOwners.complete(facts, this::published);
    }

    /**
     * Appends all mails of an event in one append. If a batch is processed again, the mails are in the log already;
     * then their place in the queue follows from their state there.
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
                                .map(draft -> new BulkStreams.Decided(
                                        draft.id().toString(),
                                        BulkStreams.NEW,
                                        new MessageEvent.Drafted(draft.id(), draft.mail(), draft.held()),
                                        meta.correlationId()))
                                .toList())
                .stream()
                .map(BulkStreams.Decided::stream)
                .collect(Collectors.toSet());
        var mails = drafts.stream().map(Draft::mail).toList();
        entries.note(mails);
        var states = drafts.stream()
                .collect(Collectors.toMap(
                        Draft::id, draft -> drafted.contains(draft.id().toString()) ? draft.state() : state(draft)));
        queue.put(
                mails.stream()
                        .filter(mail -> WAITING.contains(states.get(mail.messageId())))
                        .toList(),
                mail -> states.get(mail.messageId()) == MessageState.HELD
                        ? null
                        : joining.due(mail, meta.recordedAt()));
    }

    private MessageState state(Draft draft) {
        return QueuedMail.of(log.stream(draft.id().toString())).orElseThrow().state();
    }

    private record Draft(Content mail, boolean held) {
        UUID id() {
            return mail.messageId();
        }

        MessageState state() {
            return held ? MessageState.HELD : MessageState.QUEUED;
        }
    }

    private boolean isHeld(Content mail, Set<String> hold, Instant at) {
        return hold.contains(Gathered.kind(mail.template()))
                || mail.sender()
                        .filter(sender -> isReminderOfNothing(mail) || !quota.admits(sender, mail.messageId(), at))
                        .isPresent();
    }

    /** Holds a reminder if its invitation waits for the secretariat or was discarded. */
    private boolean isReminderOfNothing(Content mail) {
        return Gathered.kind(mail.template()).equals("invitation-reminder")
                && !queue.hasSent(mail.regarding().personId(), mail.regarding().about());
    }

    /**
     * A person who was told nothing about a proposal is not told that they are out of it. A person who was told
     * something is not invited again because the proposal goes on.
     */
    private boolean isOfNothing(Content mail, List<UUID> outdated) {
        var on = mail.regarding();
        if (mail.template().equals("speaker-replaced") || mail.template().endsWith("-guest")) {
            return Stream.of(Optional.of(on.about()), Optional.ofNullable(on.sessionId()))
                    .flatMap(Optional::stream)
                    .noneMatch(thing -> queue.reaches(on.personId(), thing, outdated));
        }
        return Gathered.kind(mail.template()).equals("invitation")
                && !on.causeType().equals("igf.speaker.invited.v1")
                && queue.hasSent(on.personId(), on.about());
    }

    private void discard(UUID message, String reason, Meta meta) {
        try {
            commands.sendAs(NAME, new MessageCommand.Discard(message, reason), meta.correlationId());
        } catch (Refused over) {
            // It was sent or discarded before.
        }
        queue.remove(message);
    }
}
