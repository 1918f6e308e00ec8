package igf.notification.message.reaction;

import igf.notification.catalogue.Catalogue;
import igf.notification.catalogue.Content;
import igf.notification.catalogue.PublishedFacts;
import igf.notification.feed.PublicFact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Adapts the mails about a session to what their readers know. If a reader's first mail about it was withdrawn, a move
 * becomes an announcement and the end is not mentioned.
 */
final class SessionNews {

    private static final String FIRST = "scheduled";
    private static final Set<String> CHANGES = Set.of("moved", "session-changed");
    private static final Set<String> ENDS = Set.of("cancelled", "session-left");

    private final List<Content> earlier;

    private SessionNews(List<Content> earlier) {
        this.earlier = earlier;
    }

    static SessionNews before(PublicFact fact, PublishedFacts facts) {
        return new SessionNews(
                fact.type().startsWith("igf.session.")
                        ? facts.of(fact, "scheduling", UUID.fromString(fact.subject())).stream()
                                .takeWhile(each -> !each.id().equals(fact.id()))
                                .flatMap(each -> Catalogue.ofSession(each).stream())
                                .toList()
                                .reversed()
                        : List.of());
    }

    /** Returns the templates that a mail of the catalogue can be adapted to, and its own. */
    static Set<String> templates(String template) {
        return CHANGES.contains(template) ? Set.of(template, FIRST) : Set.of(template);
    }

    /** @param told tests whether a reader was told anything by some messages, the newest first */
    Optional<Content> adapted(Content mail, Predicate<List<UUID>> told) {
        var changes = CHANGES.contains(mail.template());
        if (!changes && !ENDS.contains(mail.template())
                || told.test(messages(mail.regarding().personId()))) {
            return Optional.of(mail);
        }
        return changes ? Optional.of(mail.by(FIRST)) : Optional.empty();
    }

    private List<UUID> messages(UUID person) {
        return earlier.stream()
                .filter(mail -> mail.regarding().personId().equals(person))
                .flatMap(mail ->
                        Stream.of(mail.messageId(), mail.messageId(FIRST)).distinct())
                .toList();
    }
}
