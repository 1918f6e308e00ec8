package igf.notification.message.reaction;

import igf.notification.calendar.SentEntries;
import igf.notification.catalogue.Catalogue;
import igf.notification.catalogue.Content;
import igf.notification.catalogue.Gathered;
import igf.notification.feed.PublicFact;
import igf.notification.message.MessageCommand;
import igf.notification.message.MessageEvent;
import igf.notification.outbox.MessageQueue;
import igf.notification.policy.MailPolicies;
import igf.platform.command.Commands;
import igf.platform.command.Streams;
import igf.platform.domain.Meta;
import igf.platform.domain.Refused;
import igf.platform.log.EventLog;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** A public fact leads to drafted mails, or takes back what still waits: one processor, so that both keep the log's order. */
@Component
@ProcessingGroup("mails-from-facts")
class WhenFactThenWrite {

    private static final String NAME = "mails-from-facts";

    private final Commands commands;
    private final Streams streams;
    private final MessageQueue queue;
    private final SentEntries entries;
    private final EventLog log;
    private final MailPolicies policies;
    private final Joining joining;

    WhenFactThenWrite(
            Commands commands,
            Streams streams,
            MessageQueue queue,
            SentEntries entries,
            EventLog log,
            MailPolicies policies,
            Joining joining) {
        this.entries = entries;
        this.commands = commands;
        this.streams = streams;
        this.queue = queue;
        this.log = log;
        this.policies = policies;
        this.joining = joining;
    }

    @EventHandler
    void on(PublicFact fact, Meta meta) {
        var outdated = Catalogue.outdatedBy(fact.type());
        var waiting = outdated.isEmpty()
                ? List.<MessageQueue.Pending>of()
                : queue.held(UUID.fromString(fact.subject()), outdated);
        var erased = fact.type().equals("igf.person.erased.v1")
                ? queue.of(UUID.fromString(fact.subject()))
                : List.<UUID>of();
        // Who never heard of a decision, or of a merge, need not hear that it holds no longer.
        var untold = isUndoing(fact)
                ? waiting.stream().map(MessageQueue.Pending::person).collect(Collectors.toSet())
                : Set.<UUID>of();
        var mails = entries.numbered(
                Catalogue.mails(fact, this::published).stream()
                        .filter(mail -> !untold.contains(mail.regarding().personId()))
                        .toList(),
                meta.recordedAt());
        var joined = mails.stream().map(joining::join).toList();
        var hold = mails.isEmpty()
                ? Set.<String>of()
                : policies.of(mails.getFirst().regarding().edition()).hold();

        waiting.forEach(each -> discard(each.message(), "WITHDRAWN", meta));
        erased.forEach(message -> discard(message, "ERASED", meta));
        if (fact.type().equals("igf.person.erased.v1")) {
            entries.forget(UUID.fromString(fact.subject()));
        }
        draft(joined.stream().map(Joining.Joined::mail).toList(), hold, meta);
        // Only now: until the one that names all is there, each says what it says.
        joined.stream().flatMap(each -> each.overtaken().stream()).forEach(mail -> discard(mail, "JOINED", meta));
    }

    private List<PublicFact> published(PublicFact beside, String service, UUID subject) {
        var forum = beside.source().substring(0, beside.source().lastIndexOf('/') + 1);
        return log.stream(forum + service + "|" + subject).stream()
                .flatMap(recorded -> recorded.event() instanceof PublicFact fact ? Stream.of(fact) : Stream.empty())
                .toList();
    }

    private static boolean isUndoing(PublicFact fact) {
        return fact.type().equals("igf.proposal.decision-undone.v1")
                || fact.type().equals("igf.proposal.merge-ended.v1");
    }

    /** All of a fact in one append; what exists of them came of this fact before, and only its place in the queue may be missing. */
    private void draft(List<Content> mails, Set<String> hold, Meta meta) {
        if (mails.isEmpty()) {
            return;
        }
        streams.appendAs(
                NAME,
                "Message",
                mails.stream()
                        .map(mail -> new Streams.Decided(
                                mail.messageId().toString(),
                                Streams.NEW,
                                new MessageEvent.Drafted(mail.messageId(), mail, isHeld(mail, hold)),
                                meta.correlationId()))
                        .toList());
        entries.note(mails);
        queue.put(mails, mail -> isHeld(mail, hold) ? null : joining.due(mail, meta.recordedAt()));
    }

    private static boolean isHeld(Content mail, Set<String> hold) {
        return hold.contains(Gathered.kind(mail.template()));
    }

    private void discard(UUID message, String reason, Meta meta) {
        try {
            commands.sendAs(NAME, new MessageCommand.Discard(message, reason), meta.correlationId());
        } catch (Refused over) {
            // It went out, or was discarded, before this.
        }
        queue.remove(message);
    }
}
