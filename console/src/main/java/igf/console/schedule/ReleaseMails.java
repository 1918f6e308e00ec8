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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.JsonNode;

/**
 * Counts the mails that a release sends. The scheduling service knows the people of a session. The participation
 * service knows who has a seat, and which owners are not on the roster.
 */
final class ReleaseMails {

    private ReleaseMails() {}

    /** Fields that are part of calendar entries. A change of one of them is mailed to everyone in the session. */
    private static final Set<String> CALENDAR_FIELDS = Set.of("title", "room", "start", "minutes");

    /**
     * @param mails mails to people listed in a session, and to holders of seats if these are known
     * @param seatsKnown whether the participation service responded
     */
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
        JsonNode seats = previewSeats(context, edition, preview.path("changes"));
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

    /**
     * Returns a preview of the changes of seats; null if the participation service does not respond. An edition that
     * the service does not know has no seats.
     */
    private static @Nullable JsonNode previewSeats(PageContext context, String edition, JsonNode changes) {
        var body =
                Map.of("sessions", changes.valueStream().map(ChangedSession::of).toList());
        try {
            Reply reply =
                    context.services().post(Service.PARTICIPATION, body, "/editions/{edition}/seats/preview", edition);
            return reply.isSuccess() || reply.status() == 404 ? reply.body() : null;
        } catch (ResponseStatusException e) {
            return null;
        }
    }

    /**
     * A change as the participation service accepts it.
     *
     * @param entryChanges whether calendar entries change
     */
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
                .collect(Collectors.toMap(item -> string(item, member), Function.identity(), (_, last) -> last));
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
        long joining = count(people, person -> after.contains(person) && !before.contains(person));
        long leaving = count(people, person -> before.contains(person) && !after.contains(person));
        return MailCounts.of("scheduled", joining)
                .plus(MailCounts.of("session-left", leaving))
                .plus(
                        type.equals("moved") || changesEntries(change)
                                ? MailCounts.of(kind(change), people.size() - joining - leaving)
                                : MailCounts.NONE);
    }

    /** Returns the kind of mail for people who are in a session before and after the change. */
    private static String kind(JsonNode change) {
        String type = string(change, "type");
        return type.equals("changed") ? "session-changed" : type;
    }

    private static long count(Set<String> people, Predicate<String> condition) {
        return people.stream().filter(condition).count();
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
