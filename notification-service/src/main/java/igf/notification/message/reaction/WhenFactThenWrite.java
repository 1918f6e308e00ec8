package igf.notification.message.reaction;

import igf.notification.calendar.SentEntries;
import igf.notification.feed.PublicFact;
import igf.notification.message.Catalogue;
import igf.notification.message.Content;
import igf.notification.message.MessageCommand;
import igf.notification.message.MessageEvent;
import igf.notification.outbox.MessageQueue;
import igf.platform.command.Commands;
import igf.platform.command.Streams;
import igf.platform.domain.Meta;
import igf.platform.domain.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.annotation.Value;
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
    private final Set<String> hold;

    WhenFactThenWrite(
            Commands commands,
            Streams streams,
            MessageQueue queue,
            SentEntries entries,
            @Value("${igf.messages.hold}") Set<String> hold) {
        this.entries = entries;
        this.commands = commands;
        this.streams = streams;
        this.queue = queue;
        this.hold = Set.copyOf(hold);
    }

    @EventHandler
    void on(PublicFact fact, Meta meta) {
        var untold = new HashSet<UUID>();
        var outdated = Catalogue.outdatedBy(fact.type());
        if (!outdated.isEmpty()) {
            for (var waiting : queue.held(UUID.fromString(fact.subject()), outdated)) {
                discard(waiting.message(), "WITHDRAWN", meta);
                untold.add(waiting.person());
            }
        }
        if (!isUndoing(fact)) {
            untold.clear();
        }
        if (fact.type().equals("igf.person.erased.v1")) {
            queue.of(UUID.fromString(fact.subject())).forEach(message -> discard(message, "ERASED", meta));
            entries.forget(UUID.fromString(fact.subject()));
        }
        // Who never heard of a decision, or of a merge, need not hear that it holds no longer.
        draft(
                entries.numbered(
                        Catalogue.mails(fact).stream()
                                .filter(mail ->
                                        !untold.contains(mail.regarding().personId()))
                                .toList(),
                        meta.recordedAt()),
                meta);
    }

    private static boolean isUndoing(PublicFact fact) {
        return fact.type().equals("igf.proposal.decision-undone.v1")
                || fact.type().equals("igf.proposal.merge-ended.v1");
    }

    /** All of a fact in one append; what exists of them came of this fact before, and only its place in the queue may be missing. */
    private void draft(List<Content> mails, Meta meta) {
        streams.appendAs(
                NAME,
                "Message",
                mails.stream()
                        .map(mail -> new Streams.Decided(
                                mail.messageId().toString(),
                                Streams.NEW,
                                new MessageEvent.Drafted(mail.messageId(), mail, isHeld(mail)),
                                meta.correlationId()))
                        .toList());
        entries.note(mails);
        queue.put(mails, mail -> isHeld(mail) ? null : meta.recordedAt());
    }

    private boolean isHeld(Content mail) {
        return hold.contains(mail.template());
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
