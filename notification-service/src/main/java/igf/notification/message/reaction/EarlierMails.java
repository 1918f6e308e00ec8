// Long: all effects of one event on the mails that were written before it.
package igf.notification.message.reaction;

import igf.api.message.MessageState;
import igf.notification.catalogue.CombinedInvitations;
import igf.notification.catalogue.CorrectedAddresses;
import igf.notification.catalogue.Invalidations;
import igf.notification.catalogue.MailCatalogue;
import igf.notification.catalogue.MailContent;
import igf.notification.catalogue.MailKind;
import igf.notification.catalogue.PublishedEvents;
import igf.notification.catalogue.ReversedEvents;
import igf.notification.feed.PublishedEvent;
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
    private static final Set<MessageState> HELD_OR_FAILED = Set.of(MessageState.HELD, MessageState.FAILED);
    private static final Set<MessageState> RELEASED = Set.of(MessageState.QUEUED, MessageState.SENT);
    private static final List<String> SERVICES = List.of("proposal", "scheduling", "participation");

    private final EventLog log;
    private final MessageQueue queue;

    EarlierMails(EventLog log, MessageQueue queue) {
        this.log = log;
        this.queue = queue;
    }

    /**
     * The effects of an event on earlier mails, and of earlier mails on the event's own.
     *
     * @param outdated unsent messages that are now untrue or go to a wrong address
     * @param isDue whether a reader needs a mail about the event
     * @param mustBeHeld whether a mail replaces one that waits for the secretariat, and so has to wait too
     */
    record MailEffect(List<UUID> outdated, Predicate<MailContent> isDue, Predicate<MailContent> mustBeHeld) {}

    /** @param now messages due by then count as sent, since they may be on their way */
    MailEffect effectOf(PublishedEvent event, PublishedEvents events, Instant now) {
        var outdated = Stream.concat(
                        findInvalidated(event, events, now).stream(), findSentToWrongAddress(event, events))
                .distinct()
                .toList();
        var informed = wasInformed(event, events, outdated);
        // Read now, because these are discarded before the new mails are written.
        var held = recipients(outdated.stream()
                .flatMap(id -> findMail(id).stream())
                .filter(mail -> mail.state() == MessageState.HELD));
        return new MailEffect(
                outdated,
                mail -> mail.correctedMessage()
                        .map(message -> isReleased(message, outdated))
                        .orElseGet(() -> informed.test(mail.regarding().personId())),
                // The mail about an extension reveals the acceptance, which must not leave before the secretariat has
                // released it.
                mail -> mail.template().equals(MailKind.CONDITION_EXTENDED.template())
                        && held.contains(mail.regarding().personId()));
    }

    private List<UUID> findInvalidated(PublishedEvent event, PublishedEvents events, Instant now) {
        var kinds = Invalidations.kindsInvalidatedBy(event);
        if (kinds.isEmpty()) {
            return List.of();
        }
        var causes = new Causes(event, events);
        var templates = kinds.stream()
                .flatMap(kind -> CombinedInvitations.templatesOfKind(kind).stream())
                .toList();
        var waiting = queue.findUnsent(causes.subjects(), templates, now).stream()
                .filter(id -> isInvalidated(id, UNSENT, causes));
        // Finds mails that failed permanently before the queue stored failed mails.
        var reversedMails = ReversedEvents.isReversal(event)
                ? messageIds(ReversedEvents.reversedBy(event, causes.earlierEvents()), events)
                        .filter(id -> isInvalidated(id, HELD_OR_FAILED, causes))
                : Stream.<UUID>empty();
        return Stream.concat(waiting, reversedMails).distinct().toList();
    }

    /** Returns all unsent mails about a proposal and its session to an address that was a mistake. */
    private Stream<UUID> findSentToWrongAddress(PublishedEvent event, PublishedEvents events) {
        return CorrectedAddresses.personWithWrongAddress(event).stream()
                .flatMap(person -> Stream.concat(
                                queue.findByPerson(person).stream(), findMessagesTo(person, event, events))
                        .distinct()
                        .filter(id -> isUnsent(id, person, UUID.fromString(event.subject()))));
    }

    /**
     * Finds messages to a person through the events. This includes mails that failed before the queue stored failed
     * mails.
     */
    private static Stream<UUID> findMessagesTo(UUID person, PublishedEvent event, PublishedEvents events) {
        var ofSession =
                Optional.ofNullable(event.data().get("sessionId")).map(Object::toString).map(UUID::fromString).stream()
                        .flatMap(session ->
                                SERVICES.stream().flatMap(service -> events.find(event, service, session).stream()));
        var earlierEvents = Stream.concat(new Causes(event, events).earlierEvents().stream(), ofSession);
        return catalogueMails(earlierEvents, events)
                .filter(mail -> mail.regarding().personId().equals(person))
                .flatMap(EarlierMails::messageIds);
    }

    private boolean isUnsent(UUID message, UUID person, UUID proposal) {
        return findMail(message)
                .filter(mail -> UNSENT.contains(mail.state()))
                .map(QueuedMail::content)
                .filter(mail -> mail.regarding().personId().equals(person))
                .filter(mail -> CorrectedAddresses.isAbout(proposal, mail))
                .isPresent();
    }

    private boolean isInvalidated(UUID message, Set<MessageState> states, Causes causes) {
        return findMail(message)
                .filter(mail -> states.contains(mail.state()) && causes.invalidates(mail.content()))
                .isPresent();
    }

    /**
     * Returns a test for whether a person was informed of the events that an event reverses. A person who got no mail
     * about them, for example after a change of the roster, counts as informed if anybody else was.
     */
    private Predicate<UUID> wasInformed(PublishedEvent event, PublishedEvents events, List<UUID> outdated) {
        if (!ReversedEvents.isReversal(event)) {
            return _ -> true;
        }
        var reversedEvents = ReversedEvents.reversedBy(event, new Causes(event, events).earlierEvents());
        var mails = new LinkedHashMap<UUID, QueuedMail>();
        messageIds(reversedEvents, events).forEach(id -> findMail(id).ifPresent(mail -> mails.put(id, mail)));
        var recipients = recipients(mails.values().stream());
        var informedPeople = recipients(mails.entrySet().stream()
                .filter(mail -> RELEASED.contains(mail.getValue().state()) && !outdated.contains(mail.getKey()))
                .map(Map.Entry::getValue));
        return person -> recipients.isEmpty()
                || informedPeople.contains(person)
                || !recipients.contains(person) && !informedPeople.isEmpty();
    }

    private boolean isReleased(UUID message, List<UUID> outdated) {
        return !outdated.contains(message)
                && findMail(message)
                        .filter(mail -> RELEASED.contains(mail.state()))
                        .isPresent();
    }

    /**
     * Returns whether any of these messages was released; true if none was ever written, as in earlier versions of the
     * service.
     */
    boolean isAnyReleased(List<UUID> messages, List<UUID> outdated) {
        return messages.stream().anyMatch(id -> isReleased(id, outdated))
                || messages.stream().allMatch(id -> findMail(id).isEmpty());
    }

    private static Set<UUID> recipients(Stream<QueuedMail> mails) {
        return mails.map(mail -> mail.content().regarding().personId()).collect(Collectors.toSet());
    }

    private static Stream<UUID> messageIds(List<PublishedEvent> causes, PublishedEvents events) {
        return catalogueMails(causes.stream(), events).flatMap(EarlierMails::messageIds);
    }

    private static Stream<MailContent> catalogueMails(Stream<PublishedEvent> causes, PublishedEvents events) {
        return causes.flatMap(event -> MailCatalogue.mails(event, events).stream());
    }

    /** Returns the ids that a mail may have, also with a template that replaced the catalogue's. */
    private static Stream<UUID> messageIds(MailContent mail) {
        return Stream.concat(
                        CombinedInvitations.singleAndCombined(mail.template()).stream(),
                        SessionMailAdapter.templates(mail.template()).stream())
                .distinct()
                .map(mail::messageId);
    }

    private Optional<QueuedMail> findMail(UUID message) {
        return QueuedMail.of(log.readStream(message.toString()));
    }

    /** The events that mails were written for, read on demand. */
    private static final class Causes {

        private final PublishedEvent event;
        private final PublishedEvents events;
        private final Map<UUID, List<PublishedEvent>> cache = new HashMap<>();

        Causes(PublishedEvent event, PublishedEvents events) {
            this.event = event;
            this.events = events;
        }

        /**
         * Returns the possible subjects of affected mails: that of the event, the person whose roster entry it is
         * about, and the other session of a swap.
         */
        Set<UUID> subjects() {
            var subjects = new LinkedHashSet<UUID>();
            subjects.add(UUID.fromString(event.subject()));
            if (event.type().startsWith("igf.speaker.") && event.data().get("personId") instanceof String person) {
                subjects.add(UUID.fromString(person));
            }
            if (event.type().startsWith("igf.session.swap-")
                    && event.data().get("withSessionId") instanceof String session) {
                subjects.add(UUID.fromString(session));
            }
            return subjects;
        }

        /** Returns all earlier events of the same service and subject. */
        List<PublishedEvent> earlierEvents() {
            var service = event.source().substring(event.source().lastIndexOf('/') + 1);
            return events.find(event, service, UUID.fromString(event.subject())).stream()
                    .takeWhile(earlier -> !earlier.id().equals(event.id()))
                    .toList();
        }

        /** Returns the events with the invitations; all of a session that the scheduling service has cancelled. */
        private List<PublishedEvent> earlierInvitations(UUID about) {
            return event.source().endsWith("/proposal") ? earlierEvents() : events.find(event, "proposal", about);
        }

        boolean invalidates(MailContent mail) {
            var context = mail.regarding();
            if (CombinedInvitations.isCombinable(mail.template())) {
                return CombinedInvitations.hasOnlyLinks(
                        mail, ReversedEvents.invalidLinks(context.cause(), event, earlierInvitations(context.about())));
            }
            return eventsAbout(context.about()).stream()
                    .filter(cause -> cause.id().equals(context.cause()) && isEarlier(cause))
                    .anyMatch(cause -> Invalidations.isInvalidated(
                            CombinedInvitations.kindOf(mail.template()),
                            new Invalidations.WrittenMail(cause, context.personId()),
                            event));
        }

        private boolean isEarlier(PublishedEvent cause) {
            return cause.source().equals(event.source()) && cause.subject().equals(event.subject())
                    ? cause.sequence() < event.sequence()
                    : !cause.time().isAfter(event.time());
        }

        private List<PublishedEvent> eventsAbout(UUID subject) {
            return cache.computeIfAbsent(subject, _ -> {
                var all = new ArrayList<PublishedEvent>();
                SERVICES.forEach(service -> all.addAll(events.find(event, service, subject)));
                return List.copyOf(all);
            });
        }
    }
}
