package igf.notification.message.web;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static igf.notification.message.MessageView.MESSAGES;

import igf.api.message.MessageRow;
import igf.api.message.MessageSearch;
import igf.api.message.MessageState;
import igf.notification.catalogue.CombinedInvitations;
import igf.notification.catalogue.MailKind;
import igf.notification.edition.Editions;
import igf.notification.letter.LetterRenderer;
import igf.notification.message.StoredMessage;
import igf.platform.people.People;
import igf.platform.people.PeopleLookup;
import igf.platform.web.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Filters messages and maps them to rows of the list. */
@Component
class MessageRows {

    private final LetterRenderer renderer;
    private final People people;
    private final PeopleLookup lookup;
    private final Editions editions;

    MessageRows(LetterRenderer renderer, People people, PeopleLookup lookup, Editions editions) {
        this.renderer = renderer;
        this.people = people;
        this.lookup = lookup;
        this.editions = editions;
    }

    /** Returns a filter for mails of a kind, single and combined. */
    static Bson ofKind(String kind) {
        return MESSAGES.matchesAny(StoredMessage::template, CombinedInvitations.templatesOfKind(kind));
    }

    Bson filter(@Nullable String state, @Nullable String about, @Nullable String edition, @Nullable String kind) {
        Bson filter = empty();
        if (state != null) {
            try {
                filter = and(filter, MESSAGES.matches(StoredMessage::state, MessageState.valueOf(state)));
            } catch (IllegalArgumentException e) {
                throw Problem.malformed(
                        "state", "INVALID_VALUE", "state must be one of HELD, QUEUED, SENT, FAILED, DISCARDED.");
            }
        }
        if (about != null) {
            filter = and(filter, MESSAGES.matchesAny(StoredMessage::concerns, storedIds(about, edition)));
        }
        if (kind != null) {
            filter = and(filter, ofKnownKind(kind, "kind"));
        }
        return edition == null ? filter : and(filter, MESSAGES.matches(StoredMessage::edition, edition));
    }

    /** Returns a filter for messages to an address. It finds none if nobody is known by the address. */
    Bson filter(MessageSearch search) {
        var state = search.state();
        var kind = search.kind();
        return and(
                MESSAGES.matchesAny(StoredMessage::holder, people.findHolders(search.to())),
                filter(state == null ? null : state.name(), null, search.edition(), null),
                kind == null ? empty() : ofKnownKind(kind, "/kind"));
    }

    private static Bson ofKnownKind(String kind, String pointer) {
        if (!MailKind.names().contains(kind)) {
            throw Problem.malformed(pointer, "INVALID_VALUE", "There is no mail of the kind " + kind + ".");
        }
        return ofKind(kind);
    }

    /** @param texts names of editions and subjects that other rows of the page have read */
    MessageRow row(StoredMessage message, Map<String, String> texts) {
        var values = new HashMap<String, Object>();
        values.put("edition", texts.computeIfAbsent(message.edition(), renderer::editionName));
        message.number().ifPresent(number -> values.put("number", number));
        message.title().ifPresent(title -> values.put("title", title));
        var language = message.language().orElse(null);
        var subject = texts.computeIfAbsent(
                "subject " + message.edition() + " " + message.template() + " " + language,
                _ -> renderer.subjectPattern(message.edition(), message.template(), language));
        var reason = message.reason();
        return new MessageRow(
                message.id(),
                message.state().name(),
                people.show(message.email()),
                LetterRenderer.subject(subject, values),
                message.cause(),
                pseudonymized(message.about().toString(), message.edition()),
                CombinedInvitations.kindOf(message.template()),
                message.drafted().toString(),
                reason == null ? null : reason.orElse(null),
                message.edition().isEmpty() ? null : message.edition());
    }

    /** Replaces a person's id, if the mail is about a person, by the edition's id for them. */
    UUID pseudonymized(String about, String edition) {
        return UUID.fromString(lookup.pseudonymize(about, edition));
    }

    private List<String> storedIds(String about, @Nullable String edition) {
        try {
            var person =
                    lookup.findPerson(UUID.fromString(about), edition == null ? editions.slugs() : Set.of(edition));
            return person.isPresent() ? List.of(about, person.get().toString()) : List.of(about);
        } catch (IllegalArgumentException e) {
            return List.of(about);
        }
    }
}
