package igf.notification.message.reaction;

import igf.api.message.MessageState;
import igf.notification.catalogue.Catalogue;
import igf.notification.catalogue.Content;
import igf.notification.catalogue.CorrectedAddresses;
import igf.notification.catalogue.Gathered;
import igf.notification.catalogue.Invalidations;
import igf.notification.catalogue.Overtaken;
import igf.notification.catalogue.PublishedFacts;
import igf.notification.feed.PublicFact;
import igf.notification.message.QueuedMail;
import igf.notification.outbox.MessageQueue;
import igf.platform.log.EventLog;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
 * Finds the effect of a new event on earlier mails. Whether people were informed is read from the log alone: a batch
 * that is processed again finds the same people uninformed, although the first run discarded their mails.
 */
@Component
class EarlierMails {

    private static final Set<MessageState> UNSENT = Set.of(MessageState.HELD, MessageState.FAILED, MessageState.QUEUED);
    private static final Set<MessageState> RESTING = Set.of(MessageState.HELD, MessageState.FAILED);
    private static final Set<MessageState> TOLD = Set.of(MessageState.QUEUED, MessageState.SENT);
    private static final List<String> SERVICES = List.of("proposal", "scheduling", "participation");

    private final EventLog log;
    private final MessageQueue queue;

    EarlierMails(EventLog log, MessageQueue queue) {
        this.log = log;
        this.queue = queue;
    }

    /**
     * The effect of an event on earlier mails, and theirs on its own.
     *
     * @param outdated unsent messages that are now untrue or go to a wrong address
     * @param isDue whether a reader needs a mail about the event
     * @param waits whether a mail replaces one that waits for the secretariat, and so has to wait too
     */
    record Effect(List<UUID> outdated, Predicate<Content> isDue, Predicate<Content> waits) {}

    /** @param now messages due by then count as sent, since they may be on their way */
    Effect of(PublicFact fact, PublishedFacts facts, Instant now) {
        var outdated = Stream.concat(untrue(fact, facts, now).stream(), toWrongAddress(fact, facts))
                .distinct()
                .toList();
        var informed = informed(fact, facts, outdated);
        // Read now, because these are discarded before the new mails are written.
        var held = people(outdated.stream()
                .flatMap(id -> written(id).stream())
                .filter(mail -> mail.state() == MessageState.HELD));
        return new Effect(
                outdated,
                mail -> mail.corrects()
                        .map(message -> isTold(message, outdated))
                        .orElseGet(() -> informed.test(mail.regarding().personId())),
                // The mail about an extension reveals the acceptance, which must not leave before the secretariat has
                // released it.
                mail -> mail.template().equals("condition-extended")
                        && held.contains(mail.regarding().personId()));
    }

    private List<UUID> untrue(PublicFact fact, PublishedFacts facts, Instant now) {
        var kinds = Invalidations.kindsBy(fact);
        if (kinds.isEmpty()) {
            return List.of();
        }
        var causes = new Causes(fact, facts);
        var templates = kinds.stream()
                .flatMap(kind -> Gathered.templatesOf(kind).stream())
                .toList();
        var waiting = queue.unsent(causes.abouts(), templates, now).stream().filter(id -> isUntrue(id, UNSENT, causes));
        // Covers mails that failed permanently before the queue kept failed ones.
        var news = Overtaken.takesBack(fact)
                ? ids(Overtaken.takenBackBy(fact, causes.before()), facts).filter(id -> isUntrue(id, RESTING, causes))
                : Stream.<UUID>empty();
        return Stream.concat(waiting, news).distinct().toList();
    }

    /** Returns all unsent mails about a proposal and its session to an address that was a mistake. */
    private Stream<UUID> toWrongAddress(PublicFact fact, PublishedFacts facts) {
        return CorrectedAddresses.wrongBy(fact).stream()
                .flatMap(person -> Stream.concat(queue.of(person).stream(), messagesTo(person, fact, facts))
                        .distinct()
                        .filter(id -> isUnsent(id, person, UUID.fromString(fact.subject()))));
    }

    /** Includes mails that failed before the queue kept failed ones. */
    private static Stream<UUID> messagesTo(UUID person, PublicFact fact, PublishedFacts facts) {
        var ofSession =
                Optional.ofNullable(fact.data().get("sessionId")).map(Object::toString).map(UUID::fromString).stream()
                        .flatMap(session ->
                                SERVICES.stream().flatMap(service -> facts.of(fact, service, session).stream()));
        var news = Stream.concat(new Causes(fact, facts).before().stream(), ofSession);
        return mails(news, facts)
                .filter(mail -> mail.regarding().personId().equals(person))
                .flatMap(EarlierMails::ids);
    }

    private boolean isUnsent(UUID message, UUID person, UUID proposal) {
        return written(message)
                .filter(mail -> UNSENT.contains(mail.state()))
                .map(QueuedMail::content)
                .filter(mail -> mail.regarding().personId().equals(person))
                .filter(mail -> CorrectedAddresses.isAbout(proposal, mail))
                .isPresent();
    }

    private boolean isUntrue(UUID message, Set<MessageState> states, Causes causes) {
        return written(message)
                .filter(mail -> states.contains(mail.state()) && causes.makeUntrue(mail.content()))
                .isPresent();
    }

    /**
     * A person who got no mail about the news, for example after a change of the roster, is told of its end if anybody
     * was told the news.
     */
    private Predicate<UUID> informed(PublicFact fact, PublishedFacts facts, List<UUID> outdated) {
        if (!Overtaken.takesBack(fact)) {
            return _ -> true;
        }
        var news = Overtaken.takenBackBy(fact, new Causes(fact, facts).before());
        var mails = new LinkedHashMap<UUID, QueuedMail>();
        ids(news, facts).forEach(id -> written(id).ifPresent(mail -> mails.put(id, mail)));
        var written = people(mails.values().stream());
        var told = people(mails.entrySet().stream()
                .filter(mail -> TOLD.contains(mail.getValue().state()) && !outdated.contains(mail.getKey()))
                .map(Map.Entry::getValue));
        return person -> written.isEmpty() || told.contains(person) || !written.contains(person) && !told.isEmpty();
    }

    private boolean isTold(UUID message, List<UUID> outdated) {
        return !outdated.contains(message)
                && written(message).filter(mail -> TOLD.contains(mail.state())).isPresent();
    }

    /**
     * Returns whether a person was told anything by these messages; true if none was written, as in earlier releases.
     */
    boolean told(List<UUID> messages, List<UUID> outdated) {
        return messages.stream().anyMatch(id -> isTold(id, outdated))
                || messages.stream().allMatch(id -> written(id).isEmpty());
    }

    private static Set<UUID> people(Stream<QueuedMail> mails) {
        return mails.map(mail -> mail.content().regarding().personId()).collect(Collectors.toSet());
    }

    private static Stream<UUID> ids(List<PublicFact> news, PublishedFacts facts) {
        return mails(news.stream(), facts).flatMap(EarlierMails::ids);
    }

    private static Stream<Content> mails(Stream<PublicFact> news, PublishedFacts facts) {
        return news.flatMap(fact -> Catalogue.mails(fact, facts).stream());
    }

    /** Includes templates that may have replaced the catalogue's. */
    private static Stream<UUID> ids(Content mail) {
        return Stream.concat(
                        Gathered.templates(mail.template()).stream(), SessionNews.templates(mail.template()).stream())
                .distinct()
                .map(mail::messageId);
    }

    private Optional<QueuedMail> written(UUID message) {
        return QueuedMail.of(log.stream(message.toString()));
    }

    /** The events that mails were written for, read on demand. */
    private static final class Causes {

        private final PublicFact fact;
        private final PublishedFacts facts;
        private final Map<UUID, List<PublicFact>> known = new HashMap<>();

        Causes(PublicFact fact, PublishedFacts facts) {
            this.fact = fact;
            this.facts = facts;
        }

        /**
         * Returns the possible subjects of affected mails: that of the event, and the person whose roster entry it is
         * about.
         */
        Set<UUID> abouts() {
            var abouts = new LinkedHashSet<UUID>();
            abouts.add(UUID.fromString(fact.subject()));
            if (fact.type().startsWith("igf.speaker.") && fact.data().get("personId") instanceof String person) {
                abouts.add(UUID.fromString(person));
            }
            return abouts;
        }

        /** Returns all earlier events of the same service and subject. */
        List<PublicFact> before() {
            var service = fact.source().substring(fact.source().lastIndexOf('/') + 1);
            return facts.of(fact, service, UUID.fromString(fact.subject())).stream()
                    .takeWhile(earlier -> !earlier.id().equals(fact.id()))
                    .toList();
        }

        boolean makeUntrue(Content mail) {
            var on = mail.regarding();
            if (Gathered.waits(mail.template())) {
                return Gathered.namesOnly(mail, Overtaken.endedLinks(on.cause(), fact, before()));
            }
            return about(on.about()).stream()
                    .filter(cause -> cause.id().equals(on.cause()) && isEarlier(cause))
                    .anyMatch(cause -> Invalidations.is(
                            Gathered.kind(mail.template()), new Invalidations.Told(cause, on.personId()), fact));
        }

        private boolean isEarlier(PublicFact cause) {
            return cause.source().equals(fact.source()) && cause.subject().equals(fact.subject())
                    ? cause.sequence() < fact.sequence()
                    : !cause.time().isAfter(fact.time());
        }

        private List<PublicFact> about(UUID thing) {
            return known.computeIfAbsent(thing, _ -> {
                var all = new ArrayList<PublicFact>();
                SERVICES.forEach(service -> all.addAll(facts.of(fact, service, thing)));
                return List.copyOf(all);
            });
        }
    }
}
