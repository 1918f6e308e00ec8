package igf.notification.message.reaction;

import igf.notification.catalogue.Catalogue;
import igf.notification.catalogue.CorrectedAddresses;
import igf.notification.catalogue.Gathered;
import igf.notification.catalogue.Overtaken;
import igf.notification.catalogue.PublishedFacts;
import igf.notification.feed.PublicFact;
import igf.notification.message.MessageState;
import igf.notification.message.QueuedMail;
import igf.notification.outbox.MessageQueue;
import igf.platform.log.EventLog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds out what became of the mails about facts that hold no longer. It reads the log alone: a batch that is handled again then finds
 * the same people uninformed, although their mails were discarded the first time.
 */
@Component
class EarlierMails {

    private static final Set<MessageState> UNSENT = Set.of(MessageState.HELD, MessageState.FAILED);
    private static final Set<MessageState> TOLD = Set.of(MessageState.QUEUED, MessageState.SENT);

    private final EventLog log;
    private final MessageQueue queue;

    EarlierMails(EventLog log, MessageQueue queue) {
        this.log = log;
        this.queue = queue;
    }

    /**
     * What a fact does to the mails before it.
     *
     * @param outdated messages that wait, or have failed, and are untrue now
     * @param informed whether somebody knows of what the fact is about, and so has to hear of its end
     */
    record Effect(List<UUID> outdated, Predicate<UUID> informed) {}

    Effect of(PublicFact fact, PublishedFacts facts) {
        if (Overtaken.typesBy(fact).isEmpty()) {
            return new Effect(List.of(), _ -> true);
        }
        var subject = UUID.fromString(fact.subject());
        var before = facts.of(fact, "proposal", subject).stream()
                .takeWhile(earlier -> !earlier.id().equals(fact.id()))
                .toList();
        var overtaken = Overtaken.by(fact, before);
        var causes = overtaken.stream().map(PublicFact::id).collect(Collectors.toSet());
        var links = overtaken.stream().map(Gathered::link).collect(Collectors.toSet());
        var mails = states(Stream.concat(queue.held(subject).stream(), ids(overtaken, facts)), causes);
        var outdated = mails.entrySet().stream()
                .filter(mail -> UNSENT.contains(mail.getValue().state())
                        && Gathered.namesOnly(mail.getValue().content(), links))
                .map(Map.Entry::getKey);
        var toWrongAddress = CorrectedAddresses.wrongBy(fact).stream()
                .flatMap(person ->
                        unsent(person, subject, Stream.concat(before.stream(), ofSession(fact, facts)), facts));
        return new Effect(
                Stream.concat(outdated, toWrongAddress).distinct().toList(),
                informed(Overtaken.takenBackBy(fact, before), mails));
    }

    /** Everything that one person has not been sent of a proposal and its session yet; what failed can be tried again. */
    private Stream<UUID> unsent(UUID person, UUID proposal, Stream<PublicFact> published, PublishedFacts facts) {
        return Stream.concat(queue.of(person).stream(), ids(published.toList(), facts))
                .distinct()
                .filter(id -> QueuedMail.of(log.stream(id.toString()))
                        .filter(mail -> mail.state() != MessageState.SENT && mail.state() != MessageState.DISCARDED)
                        .map(QueuedMail::content)
                        .filter(mail -> mail.regarding().personId().equals(person))
                        .filter(mail -> CorrectedAddresses.isAbout(proposal, mail))
                        .isPresent());
    }

    private static Stream<PublicFact> ofSession(PublicFact fact, PublishedFacts facts) {
        return Optional.ofNullable(fact.data().get("sessionId")).map(Object::toString).map(UUID::fromString).stream()
                .flatMap(session -> Stream.of("scheduling", "participation")
                        .flatMap(service -> facts.of(fact, service, session).stream()));
    }

    /** Somebody who got no mail about the news, as after a change of the roster, hears of its end if anybody heard of it. */
    private static Predicate<UUID> informed(List<PublicFact> news, Map<UUID, QueuedMail> mails) {
        var causes = news.stream().map(PublicFact::id).collect(Collectors.toSet());
        var ofNews = mails.values().stream()
                .filter(mail -> causes.contains(mail.content().regarding().cause()))
                .toList();
        var written = people(ofNews.stream());
        var told = people(ofNews.stream().filter(mail -> TOLD.contains(mail.state())));
        return person -> written.isEmpty() || told.contains(person) || !written.contains(person) && !told.isEmpty();
    }

    private static Set<UUID> people(Stream<QueuedMail> mails) {
        return mails.map(mail -> mail.content().regarding().personId()).collect(Collectors.toSet());
    }

    private static Stream<UUID> ids(List<PublicFact> overtaken, PublishedFacts facts) {
        return overtaken.stream()
                .flatMap(fact -> Catalogue.mails(fact, facts).stream())
                .flatMap(mail -> Gathered.templates(mail.template()).stream().map(mail::messageId));
    }

    private Map<UUID, QueuedMail> states(Stream<UUID> messages, Set<String> causes) {
        var mails = new LinkedHashMap<UUID, QueuedMail>();
        messages.distinct()
                .forEach(id -> QueuedMail.of(log.stream(id.toString()))
                        .filter(mail ->
                                causes.contains(mail.content().regarding().cause()))
                        .ifPresent(mail -> mails.put(id, mail)));
        return mails;
    }
}
