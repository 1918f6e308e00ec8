package igf.console.schedule;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.MailCounts;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/**
 * Counts the mails that a release sends. The scheduling service knows whom changes concern, the participation service who has a seat
 * and which owners are on no roster.
 */
final class ReleaseMails {

    private ReleaseMails() {}

    /** Changes that update calendar entries are mailed to everybody in the session. */
    private static final Set<String> CALENDAR_FIELDS = Set.of("title", "room", "start", "minutes");

    /** @param mails to people named in a session, and to holders of seats if they are known */
    record Count(MailCounts mails, boolean seatsKnown) {}

    static Count countMails(PageContext context, String edition, JsonNode preview) {
        Map<String, JsonNode> recipients = bySession(preview.path("told"), "session");
        Map<String, String> kinds = new HashMap<>();
        MailCounts mails = MailCounts.NONE;
        for (JsonNode change : preview.path("changes")) {
            String session = string(change, "sessionId");
            kinds.put(session, kind(change));
            mails = mails.plus(toListedPeople(change, recipients.get(session)));
        }
        JsonNode seats = seats(context, edition, preview.path("changes"));
        if (seats == null) {
            return new Count(mails, false);
        }
        for (JsonNode session : seats.path("items")) {
            mails = mails.plus(MailCounts.of(
                            kinds.getOrDefault(string(session, "sessionId"), "session-changed"),
                            session.path("owners").asLong(0)))
                    .plus(toSeatHolders(session));
        }
        return new Count(mails, true);
    }

    /** Returns null if the participation service does not answer. An edition that it does not know has no seats. */
    private static @Nullable JsonNode seats(PageContext context, String edition, JsonNode changes) {
        var body =
                Map.of("sessions", changes.valueStream().map(ChangedSession::of).toList());
        try {
            Reply reply =
                    context.services().post(Service.PARTICIPATION, body, "/editions/{edition}/seats/preview", edition);
            return reply.isSuccess() || reply.status() == 404 ? reply.body() : null;
        } catch (ResponseStatusException away) {
            return null;
        }
    }

    /** A change as the participation service takes it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ChangedSession(
            String sessionId,
            String type,
            boolean entryChanges,
            @Nullable JsonNode startsAt,
            @Nullable JsonNode endsAt,
            @Nullable JsonNode capacity) {

        static ChangedSession of(JsonNode change) {
            JsonNode placement = change.path("placement");
            return new ChangedSession(
                    string(change, "sessionId"),
                    string(change, "type").toUpperCase(Locale.ROOT),
                    changesEntries(change),
                    placement.get("startsAt"),
                    placement.get("endsAt"),
                    placement.get("capacity"));
        }
    }

    private static Map<String, JsonNode> bySession(JsonNode items, String member) {
        return items.valueStream()
                .collect(Collectors.toMap(one -> string(one, member), Function.identity(), (one, other) -> other));
    }

    private static MailCounts toListedPeople(JsonNode change, @Nullable JsonNode recipients) {
        Set<String> people =
                recipients == null ? Set.of() : ids(recipients.path("people").valueStream());
        String type = string(change, "type");
        if (type.equals("scheduled") || type.equals("cancelled")) {
            return MailCounts.of(type, people.size());
        }
        Set<String> before = ids(peopleOf(change, "from"));
        Set<String> after = ids(peopleOf(change, "to"));
        long joined = count(people, one -> after.contains(one) && !before.contains(one));
        long left = count(people, one -> before.contains(one) && !after.contains(one));
        return MailCounts.of("scheduled", joined)
                .plus(MailCounts.of("session-left", left))
                .plus(
                        type.equals("moved") || changesEntries(change)
                                ? MailCounts.of(kind(change), people.size() - joined - left)
                                : MailCounts.NONE);
    }

    /** Returns the kind of mail for people who stay in a session. */
    private static String kind(JsonNode change) {
        String type = string(change, "type");
        return type.equals("changed") ? "session-changed" : type;
    }

    private static long count(Set<String> people, java.util.function.Predicate<String> which) {
        return people.stream().filter(which).count();
    }

    private static Stream<JsonNode> peopleOf(JsonNode change, String side) {
        return change.path("fields")
                .valueStream()
                .flatMap(field -> field.path(side).valueStream());
    }

    private static Set<String> ids(Stream<JsonNode> people) {
        Set<String> ids = new HashSet<>();
        people.forEach(person -> ids.add(string(person, "personId")));
        ids.remove("");
        return ids;
    }

    private static boolean changesEntries(JsonNode change) {
        return change.path("fields").valueStream().anyMatch(field -> CALENDAR_FIELDS.contains(string(field, "name")));
    }

    private static MailCounts toSeatHolders(JsonNode session) {
        return MailCounts.of("seat-cancelled", session.path("cancelled").asLong(0))
                .plus(MailCounts.of("seat-displaced", session.path("displaced").asLong(0)))
                .plus(MailCounts.of("seat-promoted", session.path("promoted").asLong(0)))
                .plus(MailCounts.of("seat-changed", session.path("changed").asLong(0)))
                .plus(MailCounts.of("seats-overlap", session.path("overlapping").asLong(0)));
    }
}
