package igf.notification.message.reaction;

import igf.notification.catalogue.MailCatalogue;
import igf.notification.catalogue.MailContent;
import igf.notification.catalogue.MailKind;
import igf.notification.catalogue.PublishedEvents;
import igf.notification.feed.PublishedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adapts the mails about a session to the earlier mails of each reader. If a reader's first mail about it was
 * withdrawn, a move becomes an announcement, and there is no mail about the end.
 */
final class SessionMailAdapter {

    private static final String FIRST = MailKind.SCHEDULED.template();
    private static final Set<String> CHANGES = Set.of(MailKind.MOVED.template(), MailKind.SESSION_CHANGED.template());
    private static final Set<String> ENDS = Set.of(MailKind.CANCELLED.template(), MailKind.SESSION_LEFT.template());

    private final PublishedEvent event;
    private final PublishedEvents events;
    private @Nullable List<MailContent> earlierMails;

    SessionMailAdapter(PublishedEvent event, PublishedEvents events) {
        this.event = event;
        this.events = events;
    }

    /** Returns the templates that a mail of the catalogue can be adapted to, and its own. */
    static Set<String> templates(String template) {
        return CHANGES.contains(template) ? Set.of(template, FIRST) : Set.of(template);
    }

    /** @param isAnyReleased tests whether any of some messages was released */
    Optional<MailContent> adapt(MailContent mail, Predicate<List<UUID>> isAnyReleased) {
        var changes = CHANGES.contains(mail.template());
        if (!changes && !ENDS.contains(mail.template())
                || isAnyReleased.test(earlierMessages(mail.regarding().personId()))) {
            return Optional.of(mail);
        }
        return changes ? Optional.of(mail.withTemplate(FIRST)) : Optional.empty();
    }

    private List<UUID> earlierMessages(UUID person) {
        return earlierMails().stream()
                .filter(mail -> mail.regarding().personId().equals(person))
                .flatMap(mail ->
                        Stream.of(mail.messageId(), mail.messageId(FIRST)).distinct())
                .toList();
    }

    /** Returns the mails about earlier events of the session, the last first. Most events do not need them. */
    private List<MailContent> earlierMails() {
        var known = earlierMails;
        if (known == null) {
            known = event.type().startsWith("igf.session.")
                    ? events.find(event, "scheduling", UUID.fromString(event.subject())).stream()
                            .takeWhile(earlier -> !earlier.id().equals(event.id()))
                            .flatMap(earlier -> MailCatalogue.sessionMails(earlier).stream())
                            .toList()
                            .reversed()
                    : List.of();
            earlierMails = known;
        }
        return known;
    }
}
