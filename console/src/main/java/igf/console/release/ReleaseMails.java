package igf.console.release;

import static igf.console.service.Json.string;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.page.MailCounts;
import igf.console.page.PageContext;
import igf.console.service.Reply;
import igf.console.service.Service;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
     * @param people who gets them, by name; those without one are last
     */
    record Count(MailCounts mails, boolean seatsKnown, List<Recipient> people) {}

    /**
     * A person who gets mails.
     *
     * @param name empty if not given
     */
    record Recipient(String name, MailCounts mails) {}

    static Count countMails(PageContext context, String edition, JsonNode preview) {
        Map<String, String> kinds = new HashMap<>();
        for (JsonNode change : preview.path("changes")) {
            kinds.put(string(change, "sessionId"), kind(change));
        }
        Map<String, Recipient> people = new LinkedHashMap<>();
        addPeople(people, preview);
        MailCounts mails = people.values().stream().map(Recipient::mails).reduce(MailCounts.NONE, MailCounts::plus);
        JsonNode seats = previewSeats(context, edition, preview.path("changes"));
        if (seats == null) {
            return new Count(mails, false, byName(people));
        }
        addPeople(people, seats);
        for (JsonNode session : seats.path("items")) {
            mails = mails.plus(MailCounts.of(
                            kinds.getOrDefault(string(session, "sessionId"), "session-changed"),
                            session.path("owners").asLong(0)))
                    .plus(toSeatHolders(session));
        }
        return new Count(mails, true, byName(people));
    }

    private static void addPeople(Map<String, Recipient> people, JsonNode preview) {
        for (JsonNode person : preview.path("people")) {
            MailCounts mails = person.path("mails")
                    .valueStream()
                    .map(kind -> MailCounts.of(kind.asString(""), 1))
                    .reduce(MailCounts.NONE, MailCounts::plus);
            people.merge(
                    string(person, "personId"),
                    new Recipient(string(person, "name"), mails),
                    (known, more) -> new Recipient(
                            known.name().isEmpty() ? more.name() : known.name(),
                            known.mails().plus(more.mails())));
        }
    }

    private static List<Recipient> byName(Map<String, Recipient> people) {
        return people.values().stream()
                .sorted(Comparator.comparing((Recipient person) -> person.name().isEmpty())
                        .thenComparing(Recipient::name))
                .toList();
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

    /** Returns the kind of mail for people who are in a session before and after the change. */
    private static String kind(JsonNode change) {
        String type = string(change, "type");
        return type.equals("changed") ? "session-changed" : type;
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
